package io.certwatch.product.calendar.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.product.calendar.CalendarAddress;
import io.certwatch.product.calendar.CalendarAddresses;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

@Repository
class MongoCalendarAddresses implements CalendarAddresses {

    /** @param person company and subject, so that each person has one address */
    public record CalendarAddressDocument(@BsonId String person, CalendarAddress address) {}

    private final MongoCollection<CalendarAddressDocument> collection;

    MongoCalendarAddresses(MongoDatabase database) {
        collection = database.getCollection("calendar-addresses", CalendarAddressDocument.class);
        collection.createIndex(ascending("address.hash"), new IndexOptions().unique(true));
        collection.createIndex(ascending("address.endsAt"));
    }

    @Override
    public Optional<CalendarAddress> find(String company, String subject) {
        return Optional.ofNullable(
                        collection.find(eq("_id", person(company, subject))).first())
                .map(CalendarAddressDocument::address);
    }

    @Override
    public Optional<CalendarAddress> findByHash(String hash) {
        return Optional.ofNullable(collection.find(eq("address.hash", hash)).first())
                .map(CalendarAddressDocument::address);
    }

    @Override
    public void keep(CalendarAddress address) {
        var person = person(address.company(), address.subject());
        collection.replaceOne(
                eq("_id", person), new CalendarAddressDocument(person, address), new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean remove(String company, String subject) {
        return collection.deleteOne(eq("_id", person(company, subject))).getDeletedCount() == 1;
    }

    @Override
    public long removeEndedBefore(Instant at) {
        return collection.deleteMany(lte("address.endsAt", at)).getDeletedCount();
    }

    private static String person(String company, String subject) {
        return company + "/" + subject;
    }
}
