package io.certwatch.product.aggregate.assessment;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.assessment.HistoryLine.What;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.engine.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the history lines of a new assessment: decisions that came or ended, and the verdict. */
public final class AssessmentHistory {

    private static final String REOPENED = "REOPENED";

    private AssessmentHistory() {}

    public static List<HistoryLine> of(@Nullable Assessment before, Assessment now) {
        var known = before == null ? List.<ProductDecision>of() : before.productDecisions();
        var lines = new ArrayList<HistoryLine>();
        for (var productDecision : now.productDecisions()) {
            var earlier = known.stream()
                    .filter(other -> other.is(productDecision.decision().id()))
                    .findFirst();
            if (earlier.isEmpty()) {
                lines.add(createDecisionLine(productDecision, findReplaced(productDecision, known), now));
            } else if (earlier.get().stands() && productDecision.reopened() != null) {
                lines.add(createReopeningLine(productDecision, productDecision.reopened(), now));
            }
        }
        lines.add(HistoryLine.ofAssessment(before, now));
        return List.copyOf(lines);
    }

    private static Optional<ProductDecision> findReplaced(
            ProductDecision productDecision, List<ProductDecision> known) {
        return known.stream()
                .filter(other -> productDecision.decision().replaces(other.decision()))
                .findFirst();
    }

    private static HistoryLine createDecisionLine(
            ProductDecision productDecision, Optional<ProductDecision> replaced, Assessment now) {
        var decision = productDecision.decision();
        var found = productDecision.found();
        var from = replaced.map(other -> other.decision().outcome().name())
                .orElse(found == null ? null : found.verdict().name());
        return line(
                productDecision,
                from,
                decision.outcome().name(),
                decision.by(),
                decision.recordedBy(),
                new Explanation(decision.reason(), decision.reason()),
                now);
    }

    private static HistoryLine createReopeningLine(ProductDecision productDecision, Reopening why, Assessment now) {
        return line(
                productDecision,
                productDecision.decision().outcome().name(),
                REOPENED,
                why.by(),
                why.recordedBy(),
                why.explanation(),
                now);
    }

    private static HistoryLine line(
            ProductDecision productDecision,
            @Nullable String from,
            String to,
            @Nullable String by,
            @Nullable RecordedBy recordedBy,
            Explanation why,
            Assessment now) {
        var decision = productDecision.decision();
        return HistoryLineBuilder.builder()
                .at(now.assessedAt())
                .what(What.REVIEW)
                .from(from)
                .to(to)
                .entry(decision.entry().edition() + "/" + decision.entry().code())
                .editions(now.editions())
                .lexiconRevision(now.lexiconRevision())
                .cause(now.cause())
                .by(by)
                .recordedBy(recordedBy)
                .why(why)
                .decision(decision.id().toString())
                .build();
    }
}
