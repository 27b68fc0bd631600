package io.certwatch.product.decision;

import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.CiiExposure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review with its product.
 *
 * @param place its place in the queue
 */
public record QueuedReview(
        String place,
        String sku,
        Wording name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        boolean usedInCii,
        CiiExposure cii,
        Review review,
        Finding finding,
        List<ProductDecision> productDecisions) {}
