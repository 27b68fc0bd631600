package io.certwatch.product.sweep.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.product.sweep.CertificateProgress;
import io.certwatch.product.sweep.Tally.CompanyShare;
import java.util.Collection;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** One document for each company. */
@Component
final class MongoCertificateProgress implements CertificateProgress {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Count> counts;

    MongoCertificateProgress(MongoDatabase database) {
        this.counts = database.getCollection("certificates-looked-at", Count.class);
    }

    public record Count(@BsonId String id, long examined, long changed) {}

    @Override
    public void add(Collection<CompanyShare> shares) {
        if (!shares.isEmpty()) {
            counts.bulkWrite(
                    shares.stream()
                            .map(share -> new UpdateOneModel<Count>(
                                    eq("_id", share.company()),
                                    combine(inc("examined", (long) share.examined()), inc("changed", (long)
                                            share.changed())),
                                    UPSERT))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public Total of(String company) {
        var count = counts.find(eq("_id", company)).first();
        return count == null ? new Total(0, 0) : new Total(count.examined(), count.changed());
    }
}
