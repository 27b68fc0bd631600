package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run over the inventory, and once it is through what it opened for whom. */
public record Run(
        String id, long revision, Cause.Kind kind, @Nullable Instant completedAt, List<Opened> opened) {

    public record Opened(String company, @Nullable String vendor, int count) {}

    Cause cause() {
        return new Cause(kind, id);
    }

    boolean isThrough() {
        return completedAt != null;
    }

    int openedFor(String company, @Nullable String vendor) {
        return opened.stream()
                .filter(some -> some.company().equals(company) && Objects.equals(some.vendor(), vendor))
                .mapToInt(Opened::count)
                .sum();
    }
}
