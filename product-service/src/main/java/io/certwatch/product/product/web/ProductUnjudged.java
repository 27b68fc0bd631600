package io.certwatch.product.product.web;

import io.certwatch.product.product.AssessmentFailureListener;

/** The only product of a request could not be judged. */
final class ProductUnjudged extends RuntimeException {

    ProductUnjudged(String sku) {
        super("The product " + sku + " " + AssessmentFailureListener.REASON + ".", null, false, false);
    }
}
