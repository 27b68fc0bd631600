package io.certwatch.product.product;

import java.util.List;
import java.util.Optional;

/** Takes a product out of the inventory: its obligations are lifted, its history stays. */
public class RemoveProduct {

    private final Judges judges;
    private final Writing writing;

    public RemoveProduct(Judges judges, Products products) {
        this.judges = judges;
        this.writing = new Writing(products, judges);
    }

    public void remove(ProductId product, Precondition precondition) {
        var judge = judges.forRegistration();
        writing.write(List.of(product), judge, (id, known, _) -> {
            if (known == null || known.removed()) {
                throw new UnknownProduct(id);
            }
            precondition.check(id, known);
            return Optional.of(judge.remove(known));
        });
    }
}
