package io.certwatch.product.aggregate.mongo;

import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.engine.affected.AffectedProducts;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BoundedProductReadsIT extends BoundedReads {

    @Autowired
    private Outbox outbox;

    @Test
    void impactsReadOneCompanyOnly() {
        var products = new MongoProducts(
                watched(),
                new ProductWrites(watched(), InstantSource.system()),
                outbox,
                event -> {
                    throw new AssertionError(event);
                },
                InstantSource.system());
        products.ofCompany(
                "acme", new AffectedProducts.Everything(AffectedProducts.Reason.UNKNOWN_BEFORE), 10, _ -> {});
        assertReads("acme/A", "acme/B", "acme/~");
    }
}
