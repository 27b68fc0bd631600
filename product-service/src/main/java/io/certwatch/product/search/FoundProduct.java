package io.certwatch.product.search;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.engine.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that was found, with what one recognises it by.
 *
 * @param verdict null while it is pending
 * @param obligations those that are not lifted
 */
public record FoundProduct(Product product, @Nullable Verdict verdict, List<FoundObligation> obligations) {

    public record FoundObligation(UUID id, Requirement.Entry entry, ObligationState.Status status) {}
}
