package io.certwatch.product.aggregate.pipeline;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.OpenPhrase;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.DecisionEvaluator;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.certificate.Coverage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assesses a product in its context; reads nothing of its obligations. */
record Assess(LiveCatalogue catalogue, Cause cause, Instant at) {

    /** @param known the product as it is stored; null if it is not */
    Assessment assess(Product product, @Nullable AssessedProduct known, AssessmentContext context) {
        var productDecisions = known == null ? List.<ProductDecision>of() : known.productDecisions(context);
        if (!catalogue.ready()) {
            return Assessment.pending(productDecisions, cause, at);
        }
        var judged = known == null ? null : known.judged();
        var before = judged == null || judged.equals(product) ? null : judged.decisionSubject();
        var coverage = context.coverage(product, catalogue);
        var result = evaluator(coverage, context)
                .evaluate(
                        product.decisionSubject(),
                        before,
                        known == null ? 0 : known.statedIn(),
                        productDecisions,
                        context.decisions());
        return Assessment.of(result, coverage, catalogue, cause, at);
    }

    /** Keeps the existing assessment unless the new one differs. */
    Assessment reassess(AssessedProduct known, Product product, AssessmentContext context) {
        var found = assess(product, known, context);
        return known.assessment().hasSameContentAs(found) ? known.assessment() : found;
    }

    /**
     * Finds what the product's name leaves open. The phrase stays when people have decided, so that their decisions can
     * be counted with it.
     */
    @Nullable
    OpenPhrase phrase(NextProduct next) {
        var product = next.product();
        var judgement = next.assessment().judgement();
        if (judgement == null || product.market().withdrawn()) return null;
        var decisions = next.assessment().productDecisions();
        var own = decisions.isEmpty()
                ? judgement
                : evaluator(next.context().coverage(product, catalogue), next.context())
                        .judge(product.subject());
        return OpenPhrase.of(catalogue.compiled(), product.subject(), own, decisions);
    }

    private DecisionEvaluator evaluator(Coverage coverage, AssessmentContext context) {
        return new DecisionEvaluator(catalogue, coverage.certified(), context.profile(), at);
    }
}
