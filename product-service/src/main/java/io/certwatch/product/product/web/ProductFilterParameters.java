package io.certwatch.product.product.web;

import io.certwatch.edition.Sector;
import io.certwatch.product.assessment.AssessmentStatus;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.product.Market;
import io.certwatch.product.product.ProductFilter;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that filter products in the list and the exports.
 *
 * @param sector whose guidance recognises the product
 */
public record ProductFilterParameters(
        @Nullable AssessmentStatus status,
        @Nullable Verdict verdict,
        @Nullable Basis basis,
        @Nullable String entry,
        @Nullable Sector sector,
        @Nullable String vendor,
        Market.@Nullable Status market,
        @Nullable Boolean usedInCii,
        @Nullable Boolean remarked,
        @Nullable String q) {

    /** @throws io.certwatch.platform.web.RequestProblem if {@code q} has nothing to search for */
    public ProductFilter of(String company) {
        return new ProductFilter(
                company,
                status,
                verdict,
                basis,
                entry,
                sector,
                vendor,
                market,
                usedInCii,
                remarked,
                SearchText.read(q));
    }
}
