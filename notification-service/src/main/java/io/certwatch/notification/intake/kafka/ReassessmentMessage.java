package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.Opened;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static io.certwatch.notification.intake.kafka.RequiredFields.field;

/**
 * As much of a reassessment on the wire as we need.
 *
 * @param unlisted absent while the run goes on
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

    record OpenedPart(@Nullable String company, @Nullable String vendor, @Nullable Integer count) {}

    Run toRun() {
        var through = COMPLETED.equals(field("status", status));
        return new Run(
                field("id", id),
                field("revision", revision),
                field("cause.kind", field("cause", cause).kind()),
                through ? field("completedAt", completedAt) : null,
                through ? field("opened", opened).stream().map(ReassessmentMessage::toOpened).toList() : List.of(),
                unlisted == null || unlisted == 0,
                null);
    }

    private static Opened toOpened(OpenedPart part) {
        return new Opened(field("opened.company", part.company()), part.vendor(), field("opened.count", part.count()));
    }
}
