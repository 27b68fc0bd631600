package io.certwatch.notification.intake.kafka;

import static io.certwatch.notification.intake.kafka.RequiredFields.field;
import static io.certwatch.notification.intake.kafka.TextPart.text;

import io.certwatch.notification.checklist.DueItem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fields of an event of a checklist that this service reads. */
record DueItemMessage(
        @Nullable String id,
        @Nullable String company,
        @Nullable String item,
        DueItem.@Nullable Category category,
        @Nullable TextPart what,
        @Nullable SubjectPart subject,
        @Nullable String owner,
        @Nullable LocalDate day,
        DueItem.@Nullable Occasion occasion,
        @Nullable Integer lead,
        @Nullable Instant at) {

    record SubjectPart(
            DueItem.About.@Nullable Kind kind, @Nullable String name) {

        DueItem.About toAbout() {
            return new DueItem.About(field("subject.kind", kind), field("subject.name", name));
        }
    }

    DueItem toDueItem(@Nullable String traceparent) {
        return new DueItem(
                field("id", id),
                field("company", company),
                field("item", item),
                field("category", category),
                text(field("what", what)),
                field("subject", subject).toAbout(),
                owner,
                field("day", day),
                field("occasion", occasion),
                lead == null,
                traceparent,
                field("at", at));
    }
}
