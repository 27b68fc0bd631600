package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.CiiExposure;
import org.jspecify.annotations.Nullable;

/** An obligation with the product that has it. */
public record ProductObligation(
        String sku,
        Wording productName,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        CiiExposure cii,
        long productRevision,
        Obligation obligation) {}
