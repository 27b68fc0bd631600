package io.certwatch.product.inventory.web;

import java.util.List;

/** Not one product of a request can be taken in. */
final class NothingValid extends RuntimeException {

    private final transient List<Rejection> rejected;

    NothingValid(List<Rejection> rejected) {
        super("No product of the request is valid.", null, false, false);
        this.rejected = List.copyOf(rejected);
    }

    List<Rejection> rejected() {
        return rejected;
    }
}
