package io.certwatch.notification.inbox.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.notification.inbox.InboxChoices;
import io.certwatch.notification.inbox.InboxChoices.Way;
import io.certwatch.notification.inbox.InboxItem;
import io.certwatch.notification.inbox.InboxItem.Kind;
import io.certwatch.notification.inbox.InboxPeople;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Choices are one document per person. A reading is one as well for all that was heard of until a moment, and one more for each item that was
 * read alone.
 */
@Repository
class MongoInboxPeople implements InboxPeople {

    private static final String ALL = "";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    public record InboxChoicesDocument(
            @BsonId String key,
            String company,
            String subject,
            String name,
            Map<String, String> ways,
            @Nullable String contact,
            boolean mailed,
            long revision) {

        static InboxChoicesDocument of(InboxChoices choices) {
            var ways = choices.ways().entrySet().stream()
                    .collect(Collectors.toMap(
                            way -> way.getKey().name(), way -> way.getValue().name()));
            return new InboxChoicesDocument(
                    keyOf(choices.company(), choices.subject()),
                    choices.company(),
                    choices.subject(),
                    choices.name(),
                    ways,
                    choices.contact(),
                    choices.contact() != null && choices.isMailed(),
                    choices.revision());
        }

        InboxChoices choices() {
            var chosen = new EnumMap<Kind, Way>(Kind.class);
            ways.forEach((kind, way) -> chosen.put(Kind.valueOf(kind), Way.valueOf(way)));
            return new InboxChoices(company, subject, name, chosen, contact, revision);
        }
    }

    /** @param item {@link #ALL}, or the one that was read */
    public record InboxReadingDocument(@BsonId String key, String person, String item, Instant at) {}

    /** @param until heard of then or before: it was mailed */
    public record InboxMailDocument(@BsonId String key, Instant until) {}

    private final MongoCollection<InboxChoicesDocument> choices;
    private final MongoCollection<InboxMailDocument> mails;
    private final MongoCollection<InboxReadingDocument> readings;

    MongoInboxPeople(MongoDatabase database) {
        choices = database.getCollection("inbox-choices", InboxChoicesDocument.class);
        readings = database.getCollection("inbox-readings", InboxReadingDocument.class);
        mails = database.getCollection("inbox-mails", InboxMailDocument.class);
        choices.createIndex(ascending("mailed"), new IndexOptions().sparse(true));
        readings.createIndex(ascending("person"));
        readings.createIndex(ascending("at"));
    }

    @Override
    public InboxChoices choices(String company, String subject) {
        var found = choices.find(eq("_id", keyOf(company, subject))).first();
        return found == null ? InboxChoices.unset(company, subject) : found.choices();
    }

    @Override
    public boolean save(InboxChoices changed) {
        var document = InboxChoicesDocument.of(changed);
        if (changed.revision() == 1) {
            return DuplicateKeys.unlessTaken(() -> choices.insertOne(document).wasAcknowledged());
        }
        var asItWasRead = and(eq("_id", document.key()), eq("revision", changed.revision() - 1));
        return choices.replaceOne(asItWasRead, document).getMatchedCount() == 1;
    }

    @Override
    public List<InboxChoices> mailed() {
        return choices.find(eq("mailed", true))
                .map(InboxChoicesDocument::choices)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Instant> mailedUntil(InboxChoices person, Way way) {
        return Optional.ofNullable(mails.find(eq("_id", keyOf(person, way))).first())
                .map(InboxMailDocument::until);
    }

    @Override
    public void markMailed(InboxChoices person, Way way, Instant until) {
        mails.updateOne(eq("_id", keyOf(person, way)), max("until", until), UPSERT);
    }

    @Override
    public Reading reading(String company, String subject) {
        var read = readings.find(eq("person", keyOf(company, subject))).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(InboxReadingDocument::item, InboxReadingDocument::at));
        var until = read.remove(ALL);
        return new Reading(until == null ? Instant.EPOCH : until, read);
    }

    @Override
    public void markRead(String company, String subject, InboxItem item) {
        put(keyOf(company, subject), item.id(), item.heard());
    }

    @Override
    public void markReadUntil(String company, String subject, Instant until) {
        var person = keyOf(company, subject);
        put(person, ALL, until);
        readings.deleteMany(and(ofItem(person), lt("at", until)));
    }

    @Override
    public void removeReadingsBefore(Instant oldest) {
        readings.deleteMany(lt("at", oldest));
    }

    private void put(String person, String item, Instant at) {
        readings.updateOne(
                eq("_id", person + "\n" + item),
                combine(setOnInsert("person", person), setOnInsert("item", item), max("at", at)),
                UPSERT);
    }

    private static Bson ofItem(String person) {
        return and(eq("person", person), ne("item", ALL));
    }

    private static String keyOf(InboxChoices person, Way way) {
        return keyOf(person.company(), person.subject()) + "\n" + way;
    }

    private static String keyOf(String company, String subject) {
        return company + "\n" + subject;
    }
}
