package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.TextPart.text;

import io.certwatch.notification.checklist.DueItem;
import io.certwatch.platform.event.IncomingForm;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fields of an event of a checklist that this service reads. */
@IncomingForm
record DueItemMessage(
        String id,
        String company,
        String item,
        DueItem.Category category,
        TextPart what,
        SubjectPart subject,
        @Nullable String owner,
        LocalDate day,
        DueItem.Occasion occasion,
        @Nullable Boolean suggested,
        @Nullable Integer lead,
        Instant at) {

    record SubjectPart(DueItem.About.Kind kind, String name) {

        DueItem.About toAbout() {
            return new DueItem.About(kind, name);
        }
    }

    DueItem toDueItem(@Nullable String traceparent) {
        return new DueItem(
                id,
                company,
                item,
                category,
                text(what),
                subject.toAbout(),
                owner,
                day,
                occasion,
                Boolean.TRUE.equals(suggested),
                lead == null,
                traceparent,
                at);
    }
}
