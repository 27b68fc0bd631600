package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.platform.event.IncomingForm;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a reassessment event that this service reads.
 *
 * @param unlisted number of vendors that the bounded list {@code opened} omits; null until the run completes
 */
@IncomingForm
record ReassessmentMessage(
        String id,
        long revision,
        CausePart cause,
        String status,
        @Nullable Instant completedAt,
        @Nullable List<OpenedPart> opened,
        @Nullable Integer unlisted) {
    private static final String COMPLETED = "COMPLETED";

    record CausePart(AlertCause.Kind kind) {}

    record OpenedPart(String company, @Nullable String vendor, int count) {}

    Run toRun() {
        if (!COMPLETED.equals(status)) return run(null, List.of());
        if (completedAt == null || opened == null) {
            throw new UnreadableEvent("A completed run has no completedAt or no opened.");
        }
        return run(
                completedAt, opened.stream().map(ReassessmentMessage::toOpened).toList());
    }

    private Run run(@Nullable Instant completed, List<Opened> vendors) {
        return new Run(id, revision, cause.kind(), completed, vendors, unlisted == null || unlisted == 0, null);
    }

    private static Opened toOpened(OpenedPart part) {
        return new Opened(part.company(), part.vendor(), part.count());
    }
}
