package io.certwatch.product.dossier;

import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.decision.DecisionFixture.decision;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.ProductProfile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is recognised in a chair. */
class DossierDecidedProductTest {

    private static final LiveCatalogue CATALOGUE = catalogue(1, edition2023());
    private static final Decision NO_FIREWALL = decision(
            new DecisionScope(Scope.PRODUCT, "A", null, null, null),
            new EntryKey("2023-2", "SCP-02"),
            Outcome.NOT_IN_SCOPE);

    private static AssessedProduct chair(Decision... decisions) {
        var context = new AssessmentContext(List.of(), List.of(decisions), ProductProfile.NOTHING_STATED);
        return new ProductAssessor(
                        CATALOGUE, new Cause(Cause.Kind.REGISTRATION, "one"), Instant.parse("2026-11-25T08:00:00Z"))
                .register(ProductId.of("demo", "A"), aProduct("A", "椅子"), null, context)
                .orElseThrow()
                .product();
    }

    @Test
    void listsADecisionAboutAProductInWhichNothingIsRecognised() {
        var product = chair(NO_FIREWALL);
        assertThat(product.assessment().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(product.sale().reason()).isEqualTo(SaleReason.ASKED);

        assertThat(DossierDecidedProduct.of(product, CATALOGUE)).hasValueSatisfying(listed -> {
            assertThat(listed.reason()).isEqualTo(NO_FIREWALL.reason());
            assertThat(listed.by()).isEqualTo(NO_FIREWALL.by());
            assertThat(listed.entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.zh()).contains("第二部分第2项"));
        });
    }

    @Test
    void listsNothingThatNobodyDecided() {
        assertThat(DossierDecidedProduct.of(chair(), CATALOGUE)).isEmpty();
    }
}
