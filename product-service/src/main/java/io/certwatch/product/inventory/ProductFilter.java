package io.certwatch.product.inventory;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.VendorFilter;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Selects products of a company. A null component does not restrict.
 *
 * @param entry the code of an entry with a finding
 * @param sector whose guidance recognises the product
 * @param remarked whether an import gave a value that could not be read
 * @param sale whether it may be sold
 * @param text to be found in the product
 */
public record ProductFilter(
        String company,
        @Nullable AssessmentStatus status,
        @Nullable Verdict verdict,
        @Nullable Basis basis,
        @Nullable String entry,
        @Nullable Sector sector,
        @Nullable VendorFilter vendor,
        Market.@Nullable Status market,
        @Nullable Boolean usedInCii,
        @Nullable Boolean remarked,
        @Nullable SaleStatus sale,
        @Nullable TextQuery text) {

    public static ProductFilter all(String company) {
        return new ProductFilter(company, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Those that need a proof. */
    public static ProductFilter requiredOf(String company) {
        return withVerdict(company, Verdict.REQUIRED);
    }

    public static ProductFilter withSale(String company, SaleStatus sale) {
        return new ProductFilter(company, null, null, null, null, null, null, null, null, null, sale, null);
    }

    public static ProductFilter withVerdict(String company, Verdict verdict) {
        return new ProductFilter(company, null, verdict, null, null, null, null, null, null, null, null, null);
    }
}
