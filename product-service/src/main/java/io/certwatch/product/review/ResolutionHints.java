package io.certwatch.product.review;

import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import java.util.ArrayList;
import java.util.List;

/** Explains what data would resolve a finding without a decision, for the people who ask for the data. */
public final class ResolutionHints {

    private ResolutionHints() {}

    public static List<Explanation> of(Finding finding) {
        var ways = new ArrayList<Explanation>();
        finding.criteria().stream()
                .filter(criterion -> criterion.result() == Result.UNKNOWN)
                .map(ResolutionHints::figure)
                .forEach(ways::add);
        if (finding.doubt() != null) {
            ways.add(kind(finding.doubt(), finding));
        }
        return List.copyOf(ways);
    }

    private static Explanation figure(CriterionResult criterion) {
        var actual = criterion.actual();
        return actual == null
                ? Explanation.of("review.settle.figure", criterion.name(), criterion.threshold())
                : Explanation.of("review.settle.clear-figure", criterion.name(), actual, criterion.threshold());
    }

    private static Explanation kind(Doubt doubt, Finding finding) {
        return switch (doubt) {
            case OTHER_GOODS -> Explanation.of("review.settle.customs-code");
            case CONTRADICTED -> Explanation.of("review.settle.device-or-accessory");
            case MAKER_NOT_NAMED -> Explanation.of("review.settle.manufacturer");
            case WEAK_NAME, IN_PASSING, GOES_ON, MAKER_ONLY, FIGURES_ONLY ->
                Explanation.of("review.settle.category", finding.name());
        };
    }
}
