package io.certwatch.product.checklist.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.plan.PlanWords;
import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts a reminder to the message of its topic. */
@Component
final class ItemReminderForm implements EventForms<ItemReminderForm.SentReminder> {

    static final String TOPIC = "certwatch.product.checklist.v1";

    private static final String TYPE = "io.certwatch.product.checklist.";

    record SentReminder(ItemReminder reminder, Instant at) {}

    @Override
    public List<OutgoingEvent> of(SentReminder sent) {
        var reminder = sent.reminder();
        var at = sent.at();
        return List.of(new OutgoingEvent(
                TOPIC,
                reminder.company() + "/" + reminder.item().id(),
                TYPE + (reminder.lead() == null ? "overdue" : "due-soon"),
                "checklist/" + reminder.id(),
                at,
                ItemReminderMessage.of(reminder, at),
                reminder.company()));
    }

    /** The value of certwatch.product.checklist.v1. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ItemReminderMessage(
            UUID id,
            String company,
            UUID item,
            Category category,
            Wording what,
            SubjectForm subject,
            @Nullable String owner,
            ItemState state,
            LocalDate day,
            ItemReminder.Occasion occasion,
            boolean suggested,
            @Nullable Integer lead,
            Instant at) {

        record SubjectForm(SubjectKind kind, String id, String name) {

            static SubjectForm of(ItemReminder reminder) {
                var asked = reminder.item().asked();
                return asked.kind() == SubjectKind.COMPANY
                        ? new SubjectForm(asked.kind(), reminder.company(), reminder.company())
                        : new SubjectForm(asked.kind(), asked.subject(), asked.subjectName());
            }
        }

        /** Of an obligation the step that is next, unless its last day is told. */
        private static Wording what(ItemReminder reminder) {
            var item = reminder.item();
            var plan = item.plan();
            return plan == null
                    ? item.asked().what()
                    : plan.next()
                            .filter(next -> reminder.day().equals(next.planned()))
                            .map(next -> PlanWords.of(next.step()))
                            .orElse(item.asked().what());
        }

        static ItemReminderMessage of(ItemReminder reminder, Instant at) {
            var item = reminder.item();
            return new ItemReminderMessage(
                    reminder.id(),
                    reminder.company(),
                    item.id(),
                    item.asked().category(),
                    what(reminder),
                    SubjectForm.of(reminder),
                    item.statement().owner(),
                    item.state(),
                    reminder.day(),
                    reminder.occasion(),
                    reminder.occasion() == ItemReminder.Occasion.DUE && item.isSuggested(reminder.day()),
                    reminder.lead(),
                    at);
        }
    }
}
