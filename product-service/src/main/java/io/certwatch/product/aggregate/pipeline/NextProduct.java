package io.certwatch.product.aggregate.pipeline;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.profile.CiiExposure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is about to be stored, with its assessment.
 *
 * @param known as it is stored now; null for the first registration
 */
record NextProduct(
        ProductId id,
        @Nullable AssessedProduct known,
        Product product,
        Assessment assessment,
        AssessmentContext context) {

    CiiExposure cii() {
        return context.exposure(product);
    }

    @Nullable
    String vendorBefore() {
        return known == null ? null : known.product().vendor();
    }

    boolean hasOtherVendor() {
        return !Objects.equals(vendorBefore(), product.vendor());
    }

    /** The stored product if it is listed; a removed one begins anew. */
    @Nullable
    AssessedProduct listed() {
        return known == null || known.removed() ? null : known;
    }

    /** The listed product if it states the same; null if this revision is a new statement. */
    @Nullable
    AssessedProduct sameStatement() {
        var listed = listed();
        return listed != null && listed.product().hasSameContentAs(product) ? listed : null;
    }
}
