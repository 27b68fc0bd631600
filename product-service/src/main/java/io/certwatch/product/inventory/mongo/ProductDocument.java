package io.certwatch.product.inventory.mongo;

import io.certwatch.product.assessment.Assessment;
import io.certwatch.product.inventory.AssessedProduct;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.ProductId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A product as read; "outbox" and "history" stand beside these fields and are only ever added to. */
public record ProductDocument(
        @BsonId String id,
        String company,
        Product product,
        Assessment assessment,
        List<ObligationDocument> obligations,
        long revision,
        long judgedAgainst,
        boolean removed,
        Instant changedAt) {

    AssessedProduct toProduct() {
        return new AssessedProduct(
                new ProductId(company, product.sku()),
                product,
                assessment,
                obligations.stream().map(ObligationDocument::toObligation).toList(),
                revision,
                judgedAgainst,
                removed,
                changedAt);
    }
}
