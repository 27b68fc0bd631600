package io.certwatch.product.fulfilment;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.ProductObligation;
import io.certwatch.product.obligation.Transition;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Judge;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.Precondition;
import io.certwatch.product.product.ProductId;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One obligation that a person does something about; it changes with its product, in one step. */
public class OneObligation {

    private final Obligations obligations;
    private final Products products;
    private final Judges judges;
    private final Writing writing;

    public OneObligation(Obligations obligations, Products products, Judges judges) {
        this.obligations = obligations;
        this.products = products;
        this.judges = judges;
        this.writing = new Writing(products, judges);
    }

    /** What is to become of it, for one cause at one moment; nothing, if it stays as it is. */
    @FunctionalInterface
    interface Step {

        Optional<Transition> from(Obligation obligation, Judge judge);
    }

    /** As it stands afterwards. */
    ProductObligation change(String company, UUID id, Precondition precondition, Step step) {
        var sku = obligations.find(company, id).orElseThrow(() -> new UnknownObligation(id)).sku();
        var judge = judges.upToDate(new Cause(Cause.Kind.DECISION, UUID.randomUUID().toString()));
        var written = writing.write(products.find(List.of(ProductId.of(company, sku))), judge, (product, known, around) -> {
            precondition.check(product, known);
            return known == null ? Optional.empty() : judge.move(known, around, obligation ->
                    obligation.id().equals(id) ? step.from(obligation, judge) : Optional.empty());
        });
        return written.standing().values().stream()
                .map(AssessedProduct::held)
                .flatMap(List::stream)
                .filter(held -> held.obligation().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownObligation(id));
    }
}
