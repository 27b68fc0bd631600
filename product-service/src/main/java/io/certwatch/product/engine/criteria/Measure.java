package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Truth;
import org.jspecify.annotations.Nullable;

/** A value that a product's text gives for a criterion. */
sealed interface Measure permits Figure, Share {

    /** Whether the value meets the criterion. */
    Truth meets(Criterion criterion);

    /** The original text. */
    String written();

    /** What the text calls it, as it is written there; null if the original text says it, or nothing does. */
    @Nullable
    String named();
}
