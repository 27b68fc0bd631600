package io.certwatch.product.review;

import io.certwatch.product.matching.CriterionResult;
import io.certwatch.product.matching.CriterionResult.Result;
import io.certwatch.product.matching.Doubt;
import io.certwatch.product.matching.Explanation;
import io.certwatch.product.matching.Finding;
import java.util.ArrayList;
import java.util.List;

/** What would settle a finding without anybody's decision, said for those who have to ask for it. */
public final class Settling {

    private Settling() {}

    public static List<Explanation> of(Finding finding) {
        var ways = new ArrayList<Explanation>();
        finding.criteria().stream().filter(criterion -> criterion.result() == Result.UNKNOWN).map(Settling::figure).forEach(ways::add);
        if (finding.doubt() != null) {
            ways.add(kind(finding.doubt(), finding));
        }
        return List.copyOf(ways);
    }

    private static Explanation figure(CriterionResult criterion) {
        var zh = criterion.label().zh().isEmpty() ? criterion.parameter() : criterion.label().zh();
        var en = criterion.label().en().isEmpty() ? criterion.parameter() : criterion.label().en();
        return criterion.actual() == null
                ? new Explanation("补充" + zh + "（要求" + criterion.required() + "）", "A figure for " + en + " (" + criterion.required() + ")")
                : new Explanation(
                        "明确" + zh + "：“" + criterion.actual() + "”不足以判断是否" + criterion.required(),
                        "A clear figure for " + en + ": \"" + criterion.actual() + "\" does not decide whether it is " + criterion.required());
    }

    private static Explanation kind(Doubt doubt, Finding finding) {
        return switch (doubt) {
            case OTHER_GOODS -> new Explanation("核对海关编码", "A customs code that fits the product");
            case CONTRADICTED -> new Explanation("说明整机还是配件或服务", "Whether it is the device itself or an accessory or a service for it");
            case WEAK_NAME, IN_PASSING, GOES_ON, MAKER_ONLY, FIGURES_ONLY -> new Explanation(
                    "申报类别，或写明产品是否为" + finding.name().zh(),
                    "A declared category, or a name that says whether it is a " + finding.name().en());
        };
    }
}
