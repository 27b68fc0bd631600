package io.certwatch.product.product.web;

import io.certwatch.product.product.AssessmentFailureListener;

/** The assessment of the only product of a request failed. */
final class ProductUnjudged extends RuntimeException {

    ProductUnjudged(String sku) {
        super("The product " + sku + " " + AssessmentFailureListener.REASON + ".", null, false, false);
    }
}
