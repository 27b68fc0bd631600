package io.certwatch.product.product.web;

import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion and the figure found for it, in the API.
 *
 * @param figures null unless threshold and figure are both single numbers
 */
public record CriterionView(
        String parameter,
        Wording label,
        String required,
        @Nullable String actual,
        Result result,
        @Nullable CriterionFigures figures) {

    public static CriterionView of(CriterionResult criterion) {
        return new CriterionView(
                criterion.parameter(),
                criterion.label(),
                criterion.required(),
                criterion.actual(),
                criterion.result(),
                CriterionFigures.of(criterion));
    }

    static List<CriterionView> of(Finding finding) {
        return finding.criteria().stream().map(CriterionView::of).toList();
    }
}
