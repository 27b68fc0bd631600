package io.certwatch.product.checklist.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.checklist.reminder.ItemReminderForm.SentReminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * A reminder is one document, which is inserted with its event and never changes. They are kept: an item may stay overdue
 * for years.
 */
@Component
final class MongoItemReminders implements ItemReminders {

    private static final String NAME = "checklist-reminders";
    private static final String DAY = "day";
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> reminders;
    private final MongoCollection<Document> days;
    private final Outbox outbox;
    private final EventForms<SentReminder> form;

    MongoItemReminders(MongoDatabase database, Outbox outbox, EventForms<SentReminder> form) {
        this.reminders = database.getCollection(NAME);
        this.days = database.getCollection("checklist-reminded");
        this.outbox = outbox;
        this.form = form;
    }

    @Override
    public void tell(Collection<ItemReminder> some, Instant at) {
        if (some.isEmpty()) return;
        var documents = some.stream().map(reminder -> document(reminder, at)).toList();
        DuplicateKeys.skip(() -> reminders.insertMany(documents, UNORDERED));
        outbox.enqueue(
                NAME, some.stream().map(reminder -> reminder.id().toString()).toList());
    }

    private Document document(ItemReminder reminder, Instant at) {
        return new Document("_id", reminder.id().toString())
                .append("company", reminder.company())
                .append("item", reminder.item().id().toString())
                .append(DAY, reminder.day().toString())
                .append("occasion", reminder.occasion().name())
                .append("lead", reminder.lead())
                .append("at", at)
                .append("outbox", outbox.entries(form.of(new SentReminder(reminder, at))));
    }

    @Override
    public boolean areTold(String company, LocalDate today) {
        return days.countDocuments(and(eq("_id", company), gte(DAY, today.toString()))) > 0;
    }

    @Override
    public void allTold(String company, LocalDate today) {
        days.updateOne(eq("_id", company), max(DAY, today.toString()), new UpdateOptions().upsert(true));
    }
}
