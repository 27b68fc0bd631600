package io.certwatch.product.review.web;

import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.ResolutionHints;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.web.CriterionView;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.review.FoundGroup;
import io.certwatch.product.review.FoundGroup.VendorShare;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reviews that are alike.
 *
 * @param key which filters the reviews, and their groups
 * @param missing criteria for which no product gives a deciding figure
 * @param doubt why it is not certain that the entry covers the products
 * @param settledBy what would resolve each of them
 * @param series what the models have in common; null if they name none, or if the group is of all series
 * @param products how many wait
 * @param vendors of how many vendors they are
 * @param withoutVendor how many products have none
 * @param largestVendors those of the most products, the most first
 * @param examples a few of the products
 */
record ReviewGroupView(
        String key,
        String edition,
        String entry,
        Wording entryName,
        List<CriterionView> missing,
        @Nullable Doubt doubt,
        List<Explanation> settledBy,
        @Nullable SeriesView series,
        long products,
        Map<Status, Long> statuses,
        int vendors,
        long withoutVendor,
        List<VendorShare> largestVendors,
        List<ExampleView> examples) {

    private static final int LARGEST = 5;

    /** @param manufacturer as one of the products writes it */
    @Schema(name = "ReviewGroupSeries")
    record SeriesView(
            @Nullable String manufacturer,
            @Schema(example = "USG6xxx") String name) {

        static @Nullable SeriesView of(FoundGroup group) {
            var series = group.alike().series();
            return series == null || series.isEmpty()
                    ? null
                    : new SeriesView(
                            group.examples().getFirst().manufacturer(),
                            series.lines().skip(1).findFirst().orElse(series));
        }
    }

    record ExampleView(
            String sku,
            String href,
            Wording name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor) {

        static ExampleView of(QueuedReview review) {
            return new ExampleView(
                    review.sku(),
                    "/api/products/" + SkuAddress.of(new Sku(review.sku())),
                    review.name(),
                    review.model(),
                    review.manufacturer(),
                    review.vendor());
        }
    }

    static ReviewGroupView of(FoundGroup group) {
        var review = group.examples().getFirst().review();
        var finding = group.examples().getFirst().finding();
        var ofAll = finding.withCriteria(finding.criteria().stream()
                .filter(criterion -> criterion.result() == Result.UNKNOWN)
                .map(ReviewGroupView::withoutFigure)
                .toList());
        return new ReviewGroupView(
                GroupKey.of(group.alike()),
                review.entry().edition(),
                review.entry().code(),
                finding.name(),
                ofAll.criteria().stream().map(CriterionView::of).toList(),
                finding.doubt(),
                ResolutionHints.ofReview(ofAll),
                SeriesView.of(group),
                group.count(),
                group.statuses(),
                group.vendors().size(),
                group.withoutVendor(),
                group.vendors().stream().limit(LARGEST).toList(),
                group.examples().stream().map(ExampleView::of).toList());
    }

    /** A figure that does not decide is that of one product. */
    private static CriterionResult withoutFigure(CriterionResult criterion) {
        return new CriterionResult(
                criterion.parameter(), criterion.label(), criterion.required(), null, criterion.result());
    }
}
