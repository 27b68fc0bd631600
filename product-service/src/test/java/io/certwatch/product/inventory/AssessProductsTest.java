package io.certwatch.product.inventory;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.decision.InMemoryDecisions;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.pipeline.Assessors;
import io.certwatch.product.aggregate.pipeline.ContextLoader;
import io.certwatch.product.catalogue.Arrivals;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.InMemoryReadModel;
import io.certwatch.product.certificate.InMemoryCertificates;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.InMemoryCompanyProfiles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessProductsTest {

    private final List<ProductId> failed = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();
    private final CurrentCatalogue current =
            new CurrentCatalogue(InMemoryReadModel.with(edition2023()), Arrivals.COMPLETE, clock);
    private final Assessors assessors = new Assessors(
            current,
            new ContextLoader(new InMemoryCertificates(), new InMemoryDecisions(), new InMemoryCompanyProfiles()),
            clock,
            ReminderLeads.USUAL,
            (_, product, _) -> failed.add(product));

    @Test
    void assessesOtherProductsWhenOneFails() {
        var products = List.of(aProduct("A", "防火墙"), withoutAName("B"), aProduct("C", "椅子"));
        var assessments = new AssessProducts(assessors.over(new InMemoryProducts()), assessors.contextLoader())
                .assess("demo", products);
        assertThat(assessments)
                .extracting(assessment -> assessment.map(Assessment::verdict).orElse(null))
                .containsExactly(Verdict.REQUIRED, null, Verdict.UNKNOWN);
        assertThat(failed).containsExactly(ProductId.of("demo", "B"));
    }

    /** No product of a request can lack a name, so the assessment fails. */
    private static Product withoutAName(String sku) {
        return new Product(
                new Sku(sku), null, null, null, null, null, null, null, List.of(), Market.UNSAID, false, List.of());
    }
}
