package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Aggregates.addFields;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Field;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.EarlierAlerts;
import io.certwatch.notification.alert.EarlierAlerts.Earlier;
import io.certwatch.notification.alert.LaterAlerts;
import io.certwatch.notification.alert.LaterAlerts.LaterMessage;
import io.certwatch.notification.alert.ObligationAlerts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads alerts about obligations; those of one vendor without their texts, by the index on status, company and vendor. */
@Repository
class MongoVendorAlerts implements EarlierAlerts, LaterAlerts, ObligationAlerts {
    private static final Bson WHO_AND_WHAT = fields(
            include("id", "recipients.contact", "sending.earlier.contact", "lines.obligation", "lines.takenOut"));
    private static final Bson WHAT =
            fields(include("cause", "createdAt", "lines.obligation", "lines.news", "lines.takenOut"));
    private static final List<String> ANY_STATUS =
            Stream.of(AlertStatus.values()).map(Enum::name).toList();

    /** The parts of an alert that are read of earlier ones; public for the driver's record codec. */
    public record EarlierMessage(
            String id, List<Who> recipients, @Nullable Before sending, List<What> lines) {

        public record Who(String contact) {}

        public record Before(List<Who> earlier) {}

        public record What(String obligation, boolean takenOut) {}

        boolean isFor(String contact) {
            var who = new Who(contact);
            return recipients.contains(who)
                    || (sending != null && sending.earlier().contains(who));
        }

        Earlier toEarlier(String company) {
            var obligations = lines.stream()
                    .filter(line -> !line.takenOut())
                    .map(What::obligation)
                    .collect(Collectors.toSet());
            return new Earlier(AlertId.parse(company, id), obligations);
        }
    }

    /** The parts of an alert that are read of later ones; public for the driver's record codec. */
    public record Later(AlertCause cause, Instant createdAt, List<Line> lines) {

        public record Line(String obligation, News news, boolean takenOut) {}

        Stream<LaterMessage> told() {
            return lines.stream()
                    .filter(line -> !line.takenOut())
                    .map(line -> new LaterMessage(line.obligation(), line.news(), cause, createdAt));
        }
    }

    private final MongoCollection<Document> collection;
    private final MongoCollection<AlertDocument> whole;

    MongoVendorAlerts(MongoDatabase database) {
        whole = AlertDocument.collection(database);
        collection = database.getCollection("alerts");
    }

    @Override
    public List<Earlier> before(Alert alert, String contact) {
        var earlier = or(
                lt("createdAt", alert.createdAt()),
                and(eq("createdAt", alert.createdAt()), lt("id", alert.id().value())));
        return findTold(alert, earlier, EarlierMessage.class)
                .projection(WHO_AND_WHAT)
                .sort(ascending("createdAt", "id"))
                .into(new ArrayList<>())
                .stream()
                .filter(told -> told.isFor(contact))
                .map(told -> told.toEarlier(alert.id().company()))
                .toList();
    }

    @Override
    public List<LaterMessage> tellingAgain(Alert alert) {
        var obligations = Set.copyOf(alert.obligations());
        return findTold(alert, gt("createdAt", alert.createdAt()), Later.class)
                .projection(WHAT)
                .into(new ArrayList<>())
                .stream()
                .flatMap(Later::told)
                .filter(told -> obligations.contains(told.obligation()))
                .toList();
    }

    /** Alerts to the same vendor that told one of the obligations, or are about to. */
    private <T> FindIterable<T> findTold(Alert alert, Bson when, Class<T> parts) {
        var wanted = and(
                in("status", AlertStatus.PLANNED.name(), AlertStatus.SENT.name()),
                eq("company", alert.id().company()),
                eq("vendor", alert.vendor()),
                when,
                in("lines.obligation", alert.obligations()));
        return collection.find(wanted, parts);
    }

    @Override
    public List<AlertId> about(String company, String vendor, String obligation, int limit) {
        return collection
                .find(and(
                        in("status", ANY_STATUS),
                        eq("company", company),
                        eq("vendor", vendor),
                        eq("lines.obligation", obligation),
                        ne("cause.kind", AlertCause.Kind.DIGEST.name())))
                .projection(include("id"))
                .sort(descending("createdAt", "id"))
                .limit(limit)
                .map(found -> AlertId.parse(company, found.getString("id")))
                .into(new ArrayList<>());
    }

    /** By the index on company and time. */
    @Override
    public List<Alert> aboutAny(String company, Collection<String> obligations, Instant before, int limit) {
        var isWanted = new Document("$in", List.of("$$line.obligation", List.copyOf(obligations)));
        var lines = new Document("input", "$lines").append("as", "line").append("cond", isWanted);
        return whole.aggregate(List.of(
                        match(and(
                                eq("company", company),
                                lt("createdAt", before),
                                in("lines.obligation", obligations),
                                ne("cause.kind", AlertCause.Kind.DIGEST.name()))),
                        sort(descending("createdAt", "id")),
                        limit(limit),
                        addFields(new Field<>("lines", new Document("$filter", lines)))))
                .map(AlertDocument::toAlert)
                .into(new ArrayList<>());
    }
}
