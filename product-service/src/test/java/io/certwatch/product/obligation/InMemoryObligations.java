package io.certwatch.product.obligation;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.InMemoryProducts;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds the obligations of the in-memory products by their ids and counts them; the tests need nothing else. */
public record InMemoryObligations(InMemoryProducts products) implements Obligations {

    @Override
    public Optional<ProductObligation> find(String company, UUID id) {
        return held(company).filter(held -> held.obligation().id().equals(id)).findFirst();
    }

    @Override
    public List<ProductObligation> find(String company, Collection<UUID> ids) {
        return held(company)
                .filter(held -> ids.contains(held.obligation().id()))
                .toList();
    }

    @Override
    public List<OpenedByVendor> openedBy(String company, Cause cause) {
        var counts = new HashMap<String, Integer>();
        held(company)
                .filter(held -> held.obligation().openedBy().equals(cause))
                .forEach(held -> counts.merge(held.vendor(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new OpenedByVendor(entry.getKey(), entry.getValue()))
                .sorted(comparingInt(OpenedByVendor::count)
                        .reversed()
                        .thenComparing(OpenedByVendor::vendor, nullsFirst(naturalOrder())))
                .toList();
    }

    @Override
    public OpenedCounts openedBy(Cause cause, int most) {
        var all = products.all()
                .map(product -> product.id().company())
                .distinct()
                .sorted()
                .flatMap(company -> openedBy(company, cause).stream()
                        .map(some -> new OpenedCount(company, some.vendor(), some.count())))
                .sorted(comparingInt(OpenedCount::count).reversed())
                .toList();
        return new OpenedCounts(all.stream().limit(most).toList(), Math.max(0, all.size() - most));
    }

    @Override
    public Map<String, List<OpenedByVendor>> openedBy(String company, Collection<Cause> causes) {
        throw new UnsupportedOperationException("MongoObligations is tested on a real protocol");
    }

    @Override
    public int count(ObligationFilter filter, int most) {
        throw new UnsupportedOperationException("MongoObligations is tested on a real protocol");
    }

    private Stream<ProductObligation> held(String company) {
        return products.all()
                .filter(product -> product.id().company().equals(company))
                .map(AssessedProduct::held)
                .flatMap(List::stream);
    }

    /** Only what a vendor may have to answer. */
    @Override
    public List<ProductObligation> search(ObligationSearch search) {
        var filter = search.filter();
        var vendor = filter.vendor() == null ? "" : filter.vendor().text();
        if (!filter.equals(ObligationFilter.answerable(filter.company(), vendor)) || search.after() != null) {
            throw new UnsupportedOperationException("MongoObligations is tested on a real protocol");
        }
        return held(filter.company())
                .filter(held -> vendor.equals(held.vendor()))
                .limit(search.limit())
                .toList();
    }

    @Override
    public void each(ObligationFilter filter, Consumer<ProductObligation> each) {
        throw new UnsupportedOperationException("MongoObligations is tested on a real protocol");
    }
}
