package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.RequiredFields.field;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.Opened;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a reassessment event that this service reads.
 *
 * @param unlisted number of vendors that the bounded list {@code opened} omits; null until the run completes
 */
record ReassessmentMessage(
        @Nullable String id,
        @Nullable Long revision,
        @Nullable CausePart cause,
        @Nullable String status,
        @Nullable Instant completedAt,
        @Nullable List<OpenedPart> opened,
        @Nullable Integer unlisted) {
    private static final String COMPLETED = "COMPLETED";

    record CausePart(AlertCause.@Nullable Kind kind) {}

    record OpenedPart(
            @Nullable String company,
            @Nullable String vendor,
            @Nullable Integer count) {}

    Run toRun() {
        var completed = COMPLETED.equals(field("status", status));
        return new Run(
                field("id", id),
                field("revision", revision),
                field("cause.kind", field("cause", cause).kind()),
                completed ? field("completedAt", completedAt) : null,
                completed
                        ? field("opened", opened).stream()
                                .map(ReassessmentMessage::toOpened)
                                .toList()
                        : List.of(),
                unlisted == null || unlisted == 0,
                null);
    }

    private static Opened toOpened(OpenedPart part) {
        return new Opened(field("opened.company", part.company()), part.vendor(), field("opened.count", part.count()));
    }
}
