package io.certwatch.product.review;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Spec;
import java.util.ArrayList;
import java.util.List;

final class ReviewFixture {

    private ReviewFixture() {}

    static Product with(Product product, String spec, String value) {
        var specs = new ArrayList<>(product.specs());
        specs.add(new Spec(spec, value));
        return product.withSpecs(specs).withRemarks(List.of());
    }
}
