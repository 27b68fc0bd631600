package io.certwatch.product.inventory.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.mongo.BoundedReads;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductSearch;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class BoundedInventoryReadsIT extends BoundedReads {

    @Test
    void firstAndLaterPagesReadOneCompanyOnly() {
        var inventory = new MongoInventory(watched());
        var all = ProductFilter.all("acme");
        assertThat(inventory.search(new ProductSearch(all, null, 10))).hasSize(3);
        assertReads("acme/A", "acme/B", "acme/~");
        assertThat(inventory.search(new ProductSearch(all, "A", 10))).hasSize(2);
        assertReads("acme/B", "acme/~");
        assertThat(inventory.search(new ProductSearch(all, "~", 10))).isEmpty();
        assertReads();
    }

    @Test
    void exportsReadOneCompanyOnly() {
        new MongoInventory(watched()).each(ProductFilter.all("acme"), _ -> {});
        assertReads("acme/A", "acme/B", "acme/~");
    }

    @Test
    void exportsAreReadInBatches() {
        registerManyProducts();
        var exported = new ArrayList<String>();
        new MongoInventory(watched())
                .each(
                        ProductFilter.all("acme"),
                        product -> exported.add(product.id().sku().value()));
        assertThat(exported).hasSize(503);
        assertBatches();
    }

    @Test
    void fullImportsReadOneCompanyOnly() {
        var standing = new ArrayList<String>();
        new MongoActiveSkus(watched()).eachSku("acme", AT, standing::add);
        assertThat(standing).containsExactly("A", "B", "~");
        assertReads("acme/A", "acme/B", "acme/~");
    }
}
