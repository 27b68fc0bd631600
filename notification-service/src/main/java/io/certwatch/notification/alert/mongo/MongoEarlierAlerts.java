package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.EarlierAlerts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the few alerts of one vendor, without their texts, by the index on status, company and vendor. */
@Repository
class MongoEarlierAlerts implements EarlierAlerts {
    private static final Bson WHO_AND_WHAT = fields(
            include("id", "recipients.contact", "sending.earlier.contact", "lines.obligation", "lines.takenOut"));

    /** The parts of an alert that this needs; public for the driver's record codec. */
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

    private final MongoCollection<EarlierMessage> collection;

    MongoEarlierAlerts(MongoDatabase database) {
        collection = database.getCollection("alerts", EarlierMessage.class);
    }

    @Override
    public List<Earlier> before(Alert alert, String contact) {
        var earlier = new ArrayList<Earlier>();
        collection
                .find(and(before(alert), in("lines.obligation", alert.obligations())))
                .projection(WHO_AND_WHAT)
                .sort(ascending("createdAt", "id"))
                .forEach(told -> {
                    if (told.isFor(contact)) {
                        earlier.add(told.toEarlier(alert.id().company()));
                    }
                });
        return earlier;
    }

    private static Bson before(Alert alert) {
        return and(
                in("status", AlertStatus.PLANNED.name(), AlertStatus.SENT.name()),
                eq("company", alert.id().company()),
                eq("vendor", alert.vendor()),
                or(
                        lt("createdAt", alert.createdAt()),
                        and(
                                eq("createdAt", alert.createdAt()),
                                lt("id", alert.id().value()))));
    }
}
