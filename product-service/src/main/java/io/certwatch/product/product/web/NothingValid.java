package io.certwatch.product.product.web;

import io.certwatch.platform.body.Batch;
import io.certwatch.platform.web.FieldFault;
import java.util.List;

/** All products of a request are invalid. */
final class NothingValid extends RuntimeException {

    private final transient List<Rejection> rejected;
    private final transient Batch<?> offered;

    NothingValid(List<Rejection> rejected, Batch<?> offered) {
        super("No product of the request is valid.", null, false, false);
        this.rejected = List.copyOf(rejected);
        this.offered = offered;
    }

    List<Rejection> rejected() {
        return rejected;
    }

    /** All faults, by the product's place in the request. */
    List<FieldFault> errors() {
        return rejected.stream()
                .flatMap(one -> one.errors().stream()
                        .map(error -> new FieldFault(offered.path(one.index(), error.field()), error.reason())))
                .toList();
    }
}
