package io.certwatch.product.inventory;

import io.certwatch.product.assessment.Assessment;
import java.util.List;

/** Holds products against the catalogue and keeps nothing. */
public class AssessProducts {

    private final Judges judges;

    public AssessProducts(Judges judges) {
        this.judges = judges;
    }

    public List<Assessment> assess(List<Product> products) {
        return products.stream().map(judges.forRegistration()::assess).toList();
    }
}
