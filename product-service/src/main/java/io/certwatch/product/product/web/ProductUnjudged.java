package io.certwatch.product.product.web;

import io.certwatch.product.product.Unjudged;

/** The only product of a request could not be judged. */
final class ProductUnjudged extends RuntimeException {

    ProductUnjudged(String sku) {
        super("The product " + sku + " " + Unjudged.REASON + ".", null, false, false);
    }
}
