package io.certwatch.product.aggregate.pipeline;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.profile.CiiExposure;
import io.certwatch.product.profile.CiiExposure.Statement;
import io.certwatch.product.profile.StatedBy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is about to be stored, with its assessment.
 *
 * @param known as it is stored now; null for the first registration
 * @param stated who stated it, and when; null if nobody states it anew
 */
record NextProduct(
        ProductId id,
        @Nullable AssessedProduct known,
        Product product,
        Assessment assessment,
        AssessmentContext context,
        @Nullable StatedBy stated) {

    CiiExposure cii() {
        return context.exposure(product.usedInCii() ? Optional.of(mark()) : Optional.empty());
    }

    /** A mark that did not change keeps its author and its day. */
    private Statement mark() {
        var listed = listed();
        var before = listed == null ? Optional.<Statement>empty() : listed.cii().findMark();
        return before.orElseGet(() -> Statement.ofMark(requireNonNull(stated)));
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
