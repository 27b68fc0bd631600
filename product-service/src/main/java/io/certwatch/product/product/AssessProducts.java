package io.certwatch.product.product;

import io.certwatch.product.assessment.Assessment;
import java.util.List;
import java.util.stream.IntStream;

/** Holds products against the catalogue and keeps nothing. */
public class AssessProducts {

    private final Judges judges;

    public AssessProducts(Judges judges) {
        this.judges = judges;
    }

    public List<Assessment> assess(List<Product> products) {
        var judge = judges.ready();
        var around = judges.around(products);
        return IntStream.range(0, products.size())
                .mapToObj(index -> judge.assess(products.get(index), around.get(index)))
                .toList();
    }
}
