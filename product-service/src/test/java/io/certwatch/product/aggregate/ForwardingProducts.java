package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.affected.AffectedProducts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a test override one call and forwards the others. */
public abstract class ForwardingProducts implements Products {

    private final Products products;

    protected ForwardingProducts(Products products) {
        this.products = products;
    }

    @Override
    public Map<ProductId, AssessedProduct> find(Collection<ProductId> ids) {
        return products.find(ids);
    }

    @Override
    public Set<ProductId> save(List<ProductChange> changes) {
        return products.save(changes);
    }

    @Override
    public void inSlot(HashSlot slot, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page) {
        products.inSlot(slot, reach, pageSize, page);
    }

    @Override
    public boolean anyPending() {
        return products.anyPending();
    }

    @Override
    public void pending(int pageSize, Consumer<List<AssessedProduct>> page) {
        products.pending(pageSize, page);
    }

    @Override
    public void movedByDay(LocalDate today, ReminderLeads leads, int pageSize, Consumer<List<AssessedProduct>> page) {
        products.movedByDay(today, leads, pageSize, page);
    }

    @Override
    public void ofCompany(String company, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page) {
        products.ofCompany(company, reach, pageSize, page);
    }

    @Override
    public void findCertified(
            Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
        products.findCertified(keys, certificates, pageSize, page);
    }

    @Override
    public List<AssessedProduct> findConcerned(Decision decision, @Nullable String after, int limit) {
        return products.findConcerned(decision, after, limit);
    }

    @Override
    public boolean hasUnpublishedEvents(ProductId id) {
        return products.hasUnpublishedEvents(id);
    }

    @Override
    public List<HistoryLine> history(ProductId id, HistoryQuery query) {
        return products.history(id, query);
    }
}
