package io.certwatch.product.aggregate;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.incomplete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionFixture;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.ProductProfile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A product that cannot be assessed yet has no verdict, and loses nothing. */
class PendingProductTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final ProductId ID = ProductId.of("demo", "A");
    private static final LiveCatalogue NO_EDITION = catalogue(2);
    private static final LiveCatalogue INCOMPLETE = incomplete(2, edition2023());
    private static final LiveCatalogue READY = catalogue(3, edition2023());

    private static ProductAssessor by(LiveCatalogue catalogue) {
        return new ProductAssessor(catalogue, new Cause(Cause.Kind.EDITION, "run-" + catalogue.version()), NOW);
    }

    private static AssessedProduct judged() {
        return by(catalogue(1, edition2023()))
                .register(ID, aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
    }

    @Test
    void newProductHasNeitherVerdictNorEvent() {
        for (var catalogue : List.of(NO_EDITION, INCOMPLETE)) {
            var change = by(catalogue).register(ID, aFirewall("A"), null, NONE).orElseThrow();
            assertThat(change.product().assessment().status()).isEqualTo(AssessmentStatus.PENDING);
            assertThat(change.product().assessment().verdict()).isNull();
            assertThat(change.product().assessment().editions()).isEmpty();
            assertThat(change.product().assessment().explanation().zh()).contains("尚未评估");
            assertThat(change.product().assessment().explanation().en()).startsWith("Not assessed yet");
            assertThat(change.product().obligations()).isEmpty();
            assertThat(change.events()).isEmpty();
            assertThat(change.history())
                    .extracting(HistoryLine::from, HistoryLine::to)
                    .containsExactly(tuple(null, "PENDING"));
        }
    }

    @Test
    void isAssessedForTheCauseThatMadeItPossible() {
        var known = by(NO_EDITION)
                .register(ID, aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
        var change = by(READY).reassessIfOutdated(known, NONE).orElseThrow();
        assertThat(change.product().assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(change.product().obligations())
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.openedBy().id()).isEqualTo("run-3"));
        assertThat(change.events()).hasSize(3);
        assertThat(change.history())
                .extracting(HistoryLine::from, HistoryLine::to)
                .contains(tuple("PENDING", "REQUIRED"));
    }

    @Test
    void isAssessedByTheSameVersionOnceItIsComplete() {
        var known = by(INCOMPLETE)
                .register(ID, aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
        assertThat(by(INCOMPLETE).reassessIfOutdated(known, NONE)).isEmpty();
        assertThat(by(catalogue(2, edition2023())).reassessIfOutdated(known, NONE))
                .isPresent();
    }

    @Test
    void keepsItsVerdictWhileTheCatalogueIsIncomplete() {
        var known = judged();
        assertThat(by(INCOMPLETE).register(ID, aFirewall("A"), known, NONE)).isEmpty();
        assertThat(by(INCOMPLETE).reassessIfOutdated(known, NONE)).isEmpty();
    }

    @Test
    void losesItsVerdictButNoObligationWhenItChanges() {
        var change =
                by(INCOMPLETE).register(ID, aProduct("A", "椅子"), judged(), NONE).orElseThrow();
        assertThat(change.product().assessment().verdict()).isNull();
        assertThat(change.product().obligations())
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.status()).isEqualTo(ObligationState.Status.OPEN));
        assertThat(change.events()).first().isInstanceOf(ProductEvent.Assessed.class);

        var later = by(READY).reassessIfOutdated(change.product(), NONE).orElseThrow();
        assertThat(later.product().assessment().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(later.product().assessment().editions()).containsExactly("2023-2");
        assertThat(later.product().obligations())
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.status()).isEqualTo(ObligationState.Status.LIFTED));
    }

    @Test
    void becomesPendingWhenNoEditionIsInForce() {
        var change = by(NO_EDITION).reassessIfOutdated(judged(), NONE).orElseThrow();
        assertThat(change.product().assessment().status()).isEqualTo(AssessmentStatus.PENDING);
        assertThat(change.events())
                .hasExactlyElementsOfTypes(ProductEvent.Assessed.class, ProductEvent.SaleChanged.class);
        assertThat(by(NO_EDITION).reassessIfOutdated(change.product(), NONE)).isEmpty();
    }

    @Test
    void hasNoOpenObligationAfterLeavingTheMarket() {
        var change = by(INCOMPLETE)
                .register(ID, withdrawn(aFirewall("A")), judged(), NONE)
                .orElseThrow();
        assertThat(change.product().obligations())
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.status()).isEqualTo(ObligationState.Status.LIFTED));
    }

    @Test
    void restoresDecisionsMadeOnTheSameProduct() {
        var decision = DecisionFixture.decision(
                DecisionScope.product("A"), new EntryKey("2023-2", "SCP-02"), Outcome.NOT_IN_SCOPE);
        var context = new AssessmentContext(List.of(), List.of(decision), ProductProfile.NOTHING_STATED);
        var decided = by(catalogue(1, edition2023()))
                .reassess(judged(), context)
                .orElseThrow()
                .product();
        assertThat(decided.assessment().productDecisions())
                .singleElement()
                .satisfies(
                        productDecision -> assertThat(productDecision.stands()).isTrue());

        var pending = by(INCOMPLETE)
                .register(ID, from(aFirewall("A"), "another vendor"), decided, context)
                .orElseThrow()
                .product();
        var unchanged =
                by(READY).reassessIfOutdated(pending, context).orElseThrow().product();
        assertThat(unchanged.assessment().productDecisions())
                .as("the decision does not depend on the vendor")
                .singleElement()
                .extracting(ProductDecision::stands)
                .isEqualTo(true);

        var other = by(INCOMPLETE)
                .register(ID, aProduct("A", "入侵检测系统 防火墙"), pending, context)
                .orElseThrow()
                .product();
        var changed = by(READY).reassessIfOutdated(other, context).orElseThrow().product();
        assertThat(changed.assessment().productDecisions())
                .as("the decision depends on the name")
                .singleElement()
                .extracting(ProductDecision::stands)
                .isEqualTo(false);
    }
}
