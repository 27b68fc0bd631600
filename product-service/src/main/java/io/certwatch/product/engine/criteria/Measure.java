package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Truth;

/** What a product's text gives for a criterion. */
sealed interface Measure permits Figure, Share {

    /** Whether the criterion holds by it. */
    Truth meets(Criterion criterion);

    /** As the text has it. */
    String written();
}
