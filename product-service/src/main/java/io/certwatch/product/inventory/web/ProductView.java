package io.certwatch.product.inventory.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.CiiExposure;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product as it was registered, with its verdict.
 *
 * @param usedInCii the mark of the product itself
 * @param cii whether it counts as used in critical information infrastructure, also by the profile of the company
 * @param sectors those whose guidance recognises it
 * @param sale whether it may be sold, by what is known today
 * @param remarks on values of an import that could not be read, until the field is given again
 */
@RecordBuilder
record ProductView(
        String sku,
        String href,
        Name name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        @Nullable String description,
        @Nullable String declaredEntry,
        @Nullable String hsCode,
        Map<String, String> specs,
        MarketView market,
        boolean usedInCii,
        CiiExposure cii,
        List<RemarkView> remarks,
        AssessmentStatus status,
        @Nullable Verdict verdict,
        @Nullable Basis basis,
        List<Sector> sectors,
        ProductSaleView sale,
        long revision,
        Instant changedAt) {

    static ProductView of(AssessedProduct assessed) {
        var product = assessed.product();
        return ProductViewBuilder.builder()
                .sku(product.sku().value())
                .href("/api/products/" + SkuAddress.of(product.sku()))
                .name(product.name())
                .model(product.model())
                .manufacturer(product.manufacturer())
                .vendor(product.vendor())
                .description(product.description())
                .declaredEntry(product.declaredEntry())
                .hsCode(product.hsCode())
                .specs(Spec.byName(product.specs()))
                .market(MarketView.of(product.market()))
                .usedInCii(product.usedInCii())
                .cii(assessed.cii())
                .remarks(product.remarks().stream().map(RemarkView::of).toList())
                .status(assessed.assessment().status())
                .verdict(assessed.assessment().verdict())
                .basis(assessed.assessment().basis())
                .sectors(assessed.assessment().sectors())
                .sale(ProductSaleView.of(assessed.sale()))
                .revision(assessed.revision())
                .changedAt(assessed.changedAt())
                .build();
    }

    /** What an import gave for a field and could not be read. */
    @Schema(name = "Remark")
    record RemarkView(String field, @Nullable String value, ReadersText reason) {

        static RemarkView of(Remark remark) {
            return new RemarkView(remark.field(), remark.value(), new ReadersText(remark.reason()));
        }
    }
}
