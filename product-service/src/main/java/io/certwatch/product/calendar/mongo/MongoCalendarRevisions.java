package io.certwatch.product.calendar.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.calendar.CalendarDay;
import io.certwatch.product.calendar.CalendarRevisions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document per company and day; what another instance counts at the same time is counted once. */
@Repository
class MongoCalendarRevisions implements CalendarRevisions {

    /** @param id company and day */
    public record CalendarDayDocument(
            @BsonId String id, String company, String day, String fingerprint, int number, Instant changedAt) {

        Revision revision() {
            return new Revision(number, changedAt);
        }
    }

    private final MongoCollection<CalendarDayDocument> collection;

    MongoCalendarRevisions(MongoDatabase database) {
        collection = database.getCollection("calendar-days", CalendarDayDocument.class);
        collection.createIndex(ascending("company"));
    }

    @Override
    public Map<String, Revision> of(String company, List<CalendarDay> days, Instant now) {
        var at = now.truncatedTo(ChronoUnit.SECONDS);
        var known = stored(company).stream().collect(toMap(CalendarDayDocument::day, document -> document));
        var isChanged = days.stream()
                .map(day -> count(company, day, known.get(day.key()), at))
                .toList();
        var documents = isChanged.contains(true) ? stored(company) : known.values();
        return documents.stream().collect(toMap(CalendarDayDocument::day, CalendarDayDocument::revision));
    }

    private boolean count(String company, CalendarDay day, @Nullable CalendarDayDocument known, Instant at) {
        var id = company + "/" + day.key();
        if (known == null) {
            var first = new CalendarDayDocument(id, company, day.key(), day.fingerprint(), 0, at);
            DuplicateKeys.unlessTaken(() -> collection.insertOne(first).wasAcknowledged());
            return true;
        }
        if (known.fingerprint().equals(day.fingerprint())) return false;
        collection.updateOne(
                and(eq("_id", id), eq("fingerprint", known.fingerprint())),
                combine(set("fingerprint", day.fingerprint()), set("changedAt", at), inc("number", 1)));
        return true;
    }

    private List<CalendarDayDocument> stored(String company) {
        return collection.find(eq("company", company)).into(new ArrayList<>());
    }
}
