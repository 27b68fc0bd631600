package io.certwatch.product.checklist.reminder.kafka;

import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.checklist.reminder.ItemReminder;
import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Converts a reminder, told at an instant, to the message of its topic. */
@Component
final class ItemReminderForm implements BiFunction<ItemReminder, Instant, OutgoingEvent> {

    static final String TOPIC = "certwatch.product.checklist.v1";

    private static final String TYPE = "io.certwatch.product.checklist.";

    @Override
    public OutgoingEvent apply(ItemReminder reminder, Instant at) {
        return new OutgoingEvent(
                TOPIC,
                reminder.company() + "/" + reminder.item().id(),
                TYPE + (reminder.lead() == null ? "overdue" : "due-soon"),
                "checklist/" + reminder.id(),
                at,
                ItemReminderMessage.of(reminder, at),
                reminder.company());
    }
}
