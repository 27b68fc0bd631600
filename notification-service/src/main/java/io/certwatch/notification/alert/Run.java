package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A reassessment run or an inventory import, with the obligations it opened per vendor once it has completed.
 *
 * @param listsAll whether {@code opened} contains every vendor
 * @param file     the imported file; null for a reassessment run
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

    /** @param name the file name that the uploader gave */
    public record ImportedFile(@Nullable String name, Instant receivedAt) {}

    public AlertCause cause() {
        return new AlertCause(kind, id);
    }

    public boolean isCompleted() {
        return completedAt != null;
    }

    /** Empty until the run has completed, and for vendors that a bounded list may omit. */
    public OptionalInt openedFor(String company, @Nullable String vendor) {
        var counted = opened.stream()
                .filter(some -> some.company().equals(company) && Objects.equals(some.vendor(), vendor))
                .mapToInt(Opened::count)
                .sum();
        return isCompleted() && (listsAll || counted > 0) ? OptionalInt.of(counted) : OptionalInt.empty();
    }
}
