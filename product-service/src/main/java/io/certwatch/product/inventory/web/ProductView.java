package io.certwatch.product.inventory.web;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.profile.CiiExposure;
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
 * @param remarks on values of an import that could not be read, until the field is given again
 */
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
        List<Remark> remarks,
        AssessmentStatus status,
        @Nullable Verdict verdict,
        @Nullable Basis basis,
        List<Sector> sectors,
        long revision,
        Instant changedAt) {

    static ProductView of(AssessedProduct assessed) {
        var product = assessed.product();
        return new ProductView(
                product.sku().value(),
                "/api/products/" + SkuAddress.of(product.sku()),
                product.name(),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                product.description(),
                product.declaredEntry(),
                product.hsCode(),
                Spec.byName(product.specs()),
                MarketView.of(product.market()),
                product.usedInCii(),
                assessed.cii(),
                product.remarks(),
                assessed.assessment().status(),
                assessed.assessment().verdict(),
                assessed.assessment().basis(),
                assessed.assessment().sectors(),
                assessed.revision(),
                assessed.changedAt());
    }
}
