package io.certwatch.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

@Repository
class MongoDeliveryReports implements DeliveryReports {

    public record ReportDocument(@BsonId String key, String company, DeliveryReport report) {}

    private final MongoCollection<ReportDocument> collection;

    MongoDeliveryReports(MongoDatabase database) {
        collection = database.getCollection("deliveryReports", ReportDocument.class);
        collection.createIndex(ascending("company", "report.delivery"));
    }

    @Override
    public boolean isKnown(String company, DeliveryReport report) {
        return collection.find(eq("_id", key(company, report))).first() != null;
    }

    @Override
    public void add(String company, DeliveryReport report) {
        DuplicateKeys.unlessTaken(() -> collection
                .insertOne(new ReportDocument(key(company, report), company, report))
                .wasAcknowledged());
    }

    @Override
    public List<DeliveryReport> of(String company, Collection<String> deliveries) {
        return collection
                .find(and(eq("company", company), in("report.delivery", deliveries)))
                .sort(ascending("report.at", "_id"))
                .map(ReportDocument::report)
                .into(new ArrayList<>());
    }

    private static String key(String company, DeliveryReport report) {
        return company + "/" + report.delivery() + "/" + report.id();
    }
}
