package io.certwatch.product.inventory.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.inventory.ProductFilter;
import io.swagger.v3.oas.annotations.Parameter;
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

        @Parameter(description = "The whole key of the vendor; not together with vendorPart") @Nullable
        String vendor,

        @Parameter(description = "A part of the key of the vendor, in upper or lower case; at most 200 characters")
        @Nullable
        String vendorPart,

        Market.@Nullable Status market,
        @Nullable Boolean usedInCii,
        @Nullable Boolean remarked,

        @Parameter(description = "Whether it may be sold, by what is known today") @Nullable
        SaleStatus sale,

        @Nullable String q) {

    /** @throws RequestProblem if {@code q} has nothing to search for, or both parameters of the vendor are given */
    public ProductFilter of(String company) {
        return new ProductFilter(
                company,
                status,
                verdict,
                basis,
                entry,
                sector,
                VendorParameters.read(vendor, vendorPart),
                market,
                usedInCii,
                remarked,
                sale,
                SearchText.read(q));
    }
}
