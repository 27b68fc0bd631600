package io.certwatch.product.product.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.certwatch.product.certificate.FollowCertificates;
import io.certwatch.product.product.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/**
 * Gives keys to products that were stored before there were any, or with keys that come out otherwise today. Until then they are read with
 * every run, every search and every change of a certificate. The revision stays, for nothing has become of the product; whatever becomes of
 * it meanwhile brings its keys along, so the guard finds nothing. Certificates come after all products: each is then looked up by keys.
 */
@Component
class FillKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FillKeys.class);
    private static final int AT_ONCE = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Keyless> collection;
    private final FollowCertificates certificates;

    FillKeys(MongoDatabase database, FollowCertificates certificates) {
        this.collection = ProductCollection.in(database).withDocumentClass(Keyless.class);
        this.certificates = certificates;
    }

    /** The part of a document that its keys come from. */
    public record Keyless(@BsonId String id, Product product, long revision) {}

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void fill() {
        var filled = 0;
        for (var some = keyless(); !some.isEmpty(); some = keyless()) {
            collection.bulkWrite(some.stream()
                    .map(one -> new UpdateOneModel<Keyless>(
                            and(eq("_id", one.id()), eq("revision", one.revision())),
                            combine(set(ProductDocument.KEYS, ProductDocument.keys(one.product())),
                                    set(ProductDocument.DEVICES, ProductDocument.devices(one.product())),
                                    set(ProductDocument.DERIVATION, Product.DERIVATION))))
                    .toList(), UNORDERED);
            filled += some.size();
        }
        if (filled > 0) {
            LOG.info("{} products can now be found by their keys", filled);
        }
        var derived = certificates.deriveAgain();
        if (derived > 0) {
            LOG.info("{} certificates can now be found by their keys, and products are held against them again", derived);
        }
    }

    private List<Keyless> keyless() {
        return collection.find(ProductFilters.outdated())
                .projection(include("product", "revision"))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
    }
}
