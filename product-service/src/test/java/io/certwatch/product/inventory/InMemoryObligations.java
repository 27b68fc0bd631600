package io.certwatch.product.inventory;

import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.ProductObligation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the obligations of the products in memory by their ids, which is all that stories ask for. */
public record InMemoryObligations(InMemoryProducts products) implements Obligations {

    @Override
    public Optional<ProductObligation> find(String company, UUID id) {
        return held(company).filter(held -> held.obligation().id().equals(id)).findFirst();
    }

    private Stream<ProductObligation> held(String company) {
        return products.all().filter(product -> product.id().company().equals(company)).map(AssessedProduct::held).flatMap(List::stream);
    }

    @Override
    public List<ProductObligation> search(ObligationSearch search) {
        throw new UnsupportedOperationException("MongoObligations is tested on a real protocol");
    }

    @Override
    public void each(ObligationFilter filter, Consumer<ProductObligation> each) {
        throw new UnsupportedOperationException("MongoObligations is tested on a real protocol");
    }
}
