package io.certwatch.product.product.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Product;
import io.certwatch.product.product.ProductAssessor;
import io.certwatch.product.product.ProductFilter;
import io.certwatch.product.product.ProductFixture;
import io.certwatch.product.product.ProductSearch;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.TextQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

/** Products that were stored before there were keys, or with keys that are derived otherwise today. */
class FillKeysIT extends ServiceIT {

    @Autowired
    private Products products;

    @Autowired
    private FillKeys fillKeys;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void aFirewallWithoutKeys() {
        var assessor = new ProductAssessor(catalogue(1, edition2023()), new Cause(Cause.Kind.REGISTRATION, "one"), Instant.parse("2026-11-25T08:00:00Z"));
        products.save(List.of(ProductFixture.registered(assessor, "demo", ProductFixture.aFirewall("FW"))));
        database.getCollection("products").updateMany(new Document(), combine(unset("keys"), unset("devices"), unset("derivation")));
    }

    private List<String> within(AffectedProducts reach) {
        var found = new ArrayList<String>();
        products.inSlot(new HashSlot(0, 1), reach, 10, page -> page.forEach(one -> found.add(one.id().sku().value())));
        return found;
    }

    private List<AssessedProduct> found(String text) {
        return products.search(new ProductSearch(new ProductFilter("demo", null, null, null, null, null, null, null, null, TextQuery.of(text)), null, 10));
    }

    @Test
    void areReadWithEverythingUntilTheyHaveSome() {
        assertThat(within(AffectedProducts.NOTHING)).containsExactly("FW");
        assertThat(found("防火墙")).hasSize(1);
        assertThat(found("椅子")).isEmpty();
        fillKeys.fill();
        assertThat(within(AffectedProducts.NOTHING)).isEmpty();
        assertThat(found("防火墙")).hasSize(1);
    }

    @Test
    void areFoundByTheirCertificatesOnceTheyHaveSome() {
        fillKeys.fill();
        assertThat(certified(ProductFixture.aFirewall("FW").deviceKeys())).hasSize(1);
        assertThat(certified(Set.of("none"))).isEmpty();
    }

    @Test
    void areReadWithEverythingWhileTheirKeysAreThoseOfAnEarlierDerivationAndThenFoundByTodays() {
        database.getCollection("products").updateMany(new Document(),
                combine(set("keys", List.of("old")), set("devices", List.of("old")), set("derivation", Product.DERIVATION - 1)));
        assertThat(within(AffectedProducts.NOTHING)).containsExactly("FW");
        assertThat(found("防火墙")).hasSize(1);
        assertThat(certified(Set.of("none"))).hasSize(1);
        fillKeys.fill();
        assertThat(within(AffectedProducts.NOTHING)).isEmpty();
        assertThat(found("防火墙")).hasSize(1);
        assertThat(certified(Set.of("none"))).isEmpty();
        assertThat(certified(ProductFixture.aFirewall("FW").deviceKeys())).hasSize(1);
    }

    private List<AssessedProduct> certified(Set<String> keys) {
        var found = new ArrayList<AssessedProduct>();
        products.certified(keys, Set.of(), 10, found::addAll);
        return found;
    }
}
