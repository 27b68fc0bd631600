package io.certwatch.product.aggregate;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductMetricsTest {

    private static final Cause IMPORT = new Cause(Cause.Kind.IMPORT, "1");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ProductMetrics metrics = new ProductMetrics(meters);

    @Test
    void registrationsAreSeparatedByCompany() {
        metrics.countRegistered("demo", 3, 1, 0);
        metrics.countRegistered("harbor", 5, 0, 2);
        assertThat(counted("product.registered", "demo", "outcome", "stored")).isEqualTo(3);
        assertThat(counted("product.registered", "harbor", "outcome", "stored")).isEqualTo(5);
        assertThat(counted("product.registered", "harbor", "outcome", "rejected"))
                .isEqualTo(2);
    }

    @Test
    void assessmentsBelongToTheCompanyOfTheProduct() {
        var assessor = new ProductAssessor(catalogue(1, edition2023()), IMPORT, Instant.parse("2026-11-27T08:00:00Z"));
        metrics.onSaved(ProductFixture.registered(assessor, "harbor", aFirewall("A")));
        assertThat(counted("product.assessments", "harbor", "verdict", "required"))
                .isEqualTo(1);
    }

    @Test
    void productsThatCannotBeAssessedBelongToTheirCompany() {
        metrics.assessmentFailed(IMPORT, new ProductId("demo", new Sku("A")), new IllegalStateException("broken"));
        assertThat(counted("product.unjudged", "demo", "cause", "import")).isEqualTo(1);
    }

    private double counted(String meter, String company, String tag, String value) {
        return meters.get(meter).tags("company", company, tag, value).counter().count();
    }
}
