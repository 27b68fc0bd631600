package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A run over the inventory or an import into it, and once it is through what it opened for whom.
 *
 * @param listsAll whether it says of everybody for whom it opened something
 * @param file     what was imported; none of a run
 */
public record Run(
        String id,
        long revision,
        AlertCause.Kind kind,
        @Nullable Instant completedAt,
        List<Opened> opened,
        boolean listsAll,
        @Nullable ImportedFile file) {

    public record Opened(String company, @Nullable String vendor, int count) {}

    /** @param name as whoever sent it called it */
    public record ImportedFile(@Nullable String name, Instant receivedAt) {}

    public Run(String id, long revision, AlertCause.Kind kind, @Nullable Instant completedAt, List<Opened> opened) {
        this(id, revision, kind, completedAt, opened, true, null);
    }

    AlertCause cause() {
        return new AlertCause(kind, id);
    }

    boolean isThrough() {
        return completedAt != null;
    }

    /** Nothing, as long as it has not said. */
    OptionalInt openedFor(String company, @Nullable String vendor) {
        var counted = opened.stream()
                .filter(some -> some.company().equals(company) && Objects.equals(some.vendor(), vendor))
                .mapToInt(Opened::count)
                .sum();
        return isThrough() && (listsAll || counted > 0) ? OptionalInt.of(counted) : OptionalInt.empty();
    }
}
