package io.certwatch.product.product.web;

import io.certwatch.product.product.AssessmentListener;

/** The assessment of the only product of a request failed. */
final class ProductUnjudged extends RuntimeException {

    ProductUnjudged(String sku) {
        super("The product " + sku + " " + AssessmentListener.REASON + ".", null, false, false);
    }
}
