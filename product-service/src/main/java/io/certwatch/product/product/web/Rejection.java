package io.certwatch.product.product.web;

import io.certwatch.platform.web.FieldFault;
import io.certwatch.product.product.AssessmentListener;
import io.certwatch.product.product.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rejected product: its place in the request, the first invalid field, and why.
 *
 * @param errors all its faults
 */
record Rejection(int index, @Nullable String sku, String field, String reason, List<FieldFault> errors) {

    static Rejection of(int index, @Nullable String sku, List<FieldFault> errors) {
        var first = errors.getFirst();
        return new Rejection(index, sku, first.field(), first.reason(), errors);
    }

    /** The product may be valid; the service is at fault. */
    static Rejection unjudged(int index, Sku sku) {
        return of(index, sku.value(), List.of(new FieldFault("sku", AssessmentListener.REASON)));
    }

    /** The product is valid; others changed it at the same moment. */
    static Rejection lost(int index, Sku sku) {
        return of(
                index,
                sku.value(),
                List.of(new FieldFault("sku", "was changed by someone else in the meantime: send it again")));
    }
}
