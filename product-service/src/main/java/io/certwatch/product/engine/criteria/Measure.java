package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Truth;

/** A value that a product's text gives for a criterion. */
sealed interface Measure permits Figure, Share {

    /** Whether the value meets the criterion. */
    Truth meets(Criterion criterion);

    /** The original text. */
    String written();
}
