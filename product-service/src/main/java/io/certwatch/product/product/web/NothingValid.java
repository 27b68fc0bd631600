package io.certwatch.product.product.web;

import io.certwatch.platform.body.Batch;
import io.certwatch.platform.web.FieldFault;
import java.util.List;

/** Not one product of a request can be taken in. */
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

    /** All that is wrong, by its place in the request. */
    List<FieldFault> errors() {
        return rejected.stream()
                .flatMap(one -> one.errors().stream().map(error -> new FieldFault(offered.path(one.index(), error.field()), error.reason())))
                .toList();
    }
}
