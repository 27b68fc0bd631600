package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.LaterAlerts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Reads the alerts of one vendor, without their texts, by the index on status, company and vendor. */
@Repository
class MongoLaterAlerts implements LaterAlerts {
    private static final Bson WHAT =
            fields(include("cause", "createdAt", "lines.obligation", "lines.news", "lines.takenOut"));

    /** The parts of an alert that this needs; public for the driver's record codec. */
    public record Later(AlertCause cause, Instant createdAt, List<Line> lines) {

        public record Line(String obligation, News news, boolean takenOut) {}

        Stream<LaterMessage> told() {
            return lines.stream()
                    .filter(line -> !line.takenOut())
                    .map(line -> new LaterMessage(line.obligation(), line.news(), cause, createdAt));
        }
    }

    private final MongoCollection<Later> collection;

    MongoLaterAlerts(MongoDatabase database) {
        collection = database.getCollection("alerts", Later.class);
    }

    @Override
    public List<LaterMessage> tellingAgain(Alert alert) {
        var obligations = new HashSet<>(alert.obligations());
        var later = and(
                in("status", AlertStatus.PLANNED.name(), AlertStatus.SENT.name()),
                eq("company", alert.id().company()),
                eq("vendor", alert.vendor()),
                gt("createdAt", alert.createdAt()),
                in("lines.obligation", obligations));
        return collection.find(later).projection(WHAT).into(new ArrayList<>()).stream()
                .flatMap(Later::told)
                .filter(told -> obligations.contains(told.obligation()))
                .toList();
    }
}
