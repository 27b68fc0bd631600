package io.certwatch.product.product.web;

import io.certwatch.platform.web.FieldFault;
import io.certwatch.product.product.AssessmentFailureListener;
import io.certwatch.product.product.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that was not taken in: its place in the request, the first field that is wrong, and why.
 *
 * @param errors all that is wrong with it
 */
record Rejection(int index, @Nullable String sku, String field, String reason, List<FieldFault> errors) {

    static Rejection of(int index, @Nullable String sku, List<FieldFault> errors) {
        var first = errors.getFirst();
        return new Rejection(index, sku, first.field(), first.reason(), errors);
    }

    /** Nothing need be wrong with it; the fault is ours. */
    static Rejection unjudged(int index, Sku sku) {
        return of(index, sku.value(), List.of(new FieldFault("sku", AssessmentFailureListener.REASON)));
    }

    /** Nothing is wrong with it; others changed the product at the same moment. */
    static Rejection lost(int index, Sku sku) {
        return of(index, sku.value(), List.of(new FieldFault("sku", "was changed by someone else in the meantime: send it again")));
    }
}
