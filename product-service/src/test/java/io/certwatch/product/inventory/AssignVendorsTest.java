package io.certwatch.product.inventory;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.decision.AuthorFixture.LI;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.BUSY;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.CHANGED;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.FAILED;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.UNCHANGED;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.inventory.AssignVendors.AssignedVendor;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignVendorsTest {

    private final InMemoryProducts products = new InMemoryProducts();
    private final Assessors assessors = new Assessors(
            new CurrentCatalogue(InMemoryReadModel.with(edition2023()), Arrivals.COMPLETE, Clock.systemUTC()),
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
            Clock.systemUTC());

    @BeforeEach
    void registerProducts() {
        new RegisterProducts(assessors.over(products))
                .register(
                        "demo",
                        LI,
                        List.of(
                                aFirewall("A").withVendor("first"),
                                aFirewall("B").withVendor("second")));
    }

    private List<AssignedVendor> assign(Products stored, SequencedMap<Sku, Optional<String>> vendors) {
        return new AssignVendors(assessors.over(stored)).assign("demo", vendors, LI);
    }

    private static SequencedMap<Sku, Optional<String>> vendorOf(@Nullable String vendor, String... skus) {
        var vendors = new LinkedHashMap<Sku, Optional<String>>();
        for (var sku : skus) vendors.put(new Sku(sku), Optional.ofNullable(vendor));
        return vendors;
    }

    private @Nullable String storedVendor(String sku) {
        return products.find(ProductId.of("demo", sku)).orElseThrow().product().vendor();
    }

    @Test
    void tellsTheOutcomeOfEachProductAndItsVendorBefore() {
        assertThat(assign(products, vendorOf("second", "A", "B", "Z")))
                .containsExactly(
                        new AssignedVendor(new Sku("A"), CHANGED, "first"),
                        new AssignedVendor(new Sku("B"), UNCHANGED, "second"),
                        new AssignedVendor(new Sku("Z"), UNKNOWN, null));
        assertThat(storedVendor("A")).isEqualTo("second");
    }

    @Test
    void takesTheVendorAway() {
        assertThat(assign(products, vendorOf(null, "A")))
                .containsExactly(new AssignedVendor(new Sku("A"), CHANGED, "first"));
        assertThat(storedVendor("A")).isNull();
    }

    @Test
    void movesTheObligationsToTheNewVendor() {
        assign(products, vendorOf("third", "A"));
        var product = products.find(ProductId.of("demo", "A")).orElseThrow();
        assertThat(product.obligations()).isNotEmpty();
        assertThat(product.product().vendor()).isEqualTo("third");
        assertThat(product.revision()).isEqualTo(2);
    }

    @Test
    void saysWhichProductFailsItsAssessment() {
        var failing = new ProductsThatFailAssessment(products, ProductId.of("demo", "A"));
        assertThat(assign(failing, vendorOf("third", "A", "B")))
                .extracting(AssignedVendor::outcome)
                .containsExactly(FAILED, CHANGED);
    }

    @Test
    void saysWhichProductOthersKeepChanging() {
        var busy = new ForwardingProducts(products) {

            private int attempts;

            @Override
            public Set<ProductId> save(List<ProductChange> changes) {
                attempts += 1;
                assign(products, vendorOf("other-" + attempts, "A"));
                return super.save(changes);
            }
        };
        assertThat(assign(busy, vendorOf("third", "A")))
                .extracting(AssignedVendor::outcome)
                .containsExactly(BUSY);
        assertThat(storedVendor("A")).isEqualTo("other-2");
    }
}
