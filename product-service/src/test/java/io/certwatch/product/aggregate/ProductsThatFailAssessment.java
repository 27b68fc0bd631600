package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductSearch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Returns one product without a part that the assessor needs. */
public final class ProductsThatFailAssessment extends ForwardingProducts implements Inventory {

    private final Inventory inventory;
    private final ProductId bad;

    public ProductsThatFailAssessment(InMemoryProducts products, ProductId bad) {
        super(products);
        this.inventory = products;
        this.bad = bad;
    }

    @Override
    public Map<ProductId, AssessedProduct> find(Collection<ProductId> ids) {
        var found = new HashMap<>(super.find(ids));
        found.computeIfPresent(bad, (_, product) -> spoilt(product));
        return found;
    }

    @Override
    public List<AssessedProduct> find(String company, SaleReason reason, int limit) {
        return spoilt(inventory.find(company, reason, limit));
    }

    @Override
    public List<AssessedProduct> search(ProductSearch search) {
        return spoilt(inventory.search(search));
    }

    @Override
    public int count(ProductFilter filter, int most) {
        return inventory.count(filter, most);
    }

    @Override
    public void each(ProductFilter filter, Consumer<AssessedProduct> each) {
        inventory.each(filter, product -> each.accept(product.id().equals(bad) ? spoilt(product) : product));
    }

    @Override
    public List<AssessedProduct> findConcerned(Decision decision, @Nullable String after, int limit) {
        return spoilt(super.findConcerned(decision, after, limit));
    }

    @Override
    public void movedByDay(LocalDate today, ReminderLeads leads, int pageSize, Consumer<List<AssessedProduct>> page) {
        super.movedByDay(today, leads, pageSize, products -> page.accept(spoilt(products)));
    }

    @Override
    public void inSlot(HashSlot slot, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page) {
        super.inSlot(slot, reach, pageSize, products -> page.accept(spoilt(products)));
    }

    private List<AssessedProduct> spoilt(List<AssessedProduct> products) {
        return products.stream()
                .map(product -> product.id().equals(bad) ? spoilt(product) : product)
                .toList();
    }

    private static AssessedProduct spoilt(AssessedProduct product) {
        return product.withProduct(null);
    }
}
