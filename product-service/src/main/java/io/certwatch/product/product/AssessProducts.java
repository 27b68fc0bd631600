package io.certwatch.product.product;

import io.certwatch.product.assessment.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assesses products without storing them. */
public class AssessProducts {

    private final Judges judges;

    public AssessProducts(Judges judges) {
        this.judges = judges;
    }

    /** In the order of the products; empty for one that cannot be assessed because of a fault in this service, which is logged. */
    public List<Optional<Assessment>> assess(String company, List<Product> products) {
        var judge = judges.ready();
        var around = judges.around(products);
        var assessments = new ArrayList<Optional<Assessment>>(products.size());
        for (var index = 0; index < products.size(); index++) {
            assessments.add(assess(judge, new ProductId(company, products.get(index).sku()), products.get(index), around.get(index)));
        }
        return assessments;
    }

    /** Assessing asks nobody else, so whatever is thrown is about this product. */
    private Optional<Assessment> assess(Judge judge, ProductId id, Product product, Circumstances around) {
        try {
            return Optional.of(judge.assess(product, around));
        } catch (RuntimeException | StackOverflowError fault) {
            judges.setAside(judge.cause(), id, fault);
            return Optional.empty();
        }
    }
}
