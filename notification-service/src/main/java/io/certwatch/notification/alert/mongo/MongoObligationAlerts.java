package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.ObligationAlerts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Reads the ids of alerts of one vendor, by the index on status, company and vendor. */
@Repository
class MongoObligationAlerts implements ObligationAlerts {
    private static final List<String> ANY_STATUS =
            Stream.of(AlertStatus.values()).map(Enum::name).toList();

    private final MongoCollection<Document> collection;

    MongoObligationAlerts(MongoDatabase database) {
        collection = database.getCollection("alerts");
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
}
