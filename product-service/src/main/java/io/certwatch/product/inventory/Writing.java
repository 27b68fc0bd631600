package io.certwatch.product.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides about many products and writes what changed in one go; where someone was faster it reads and decides once more. */
public final class Writing {

    private final Products products;

    public Writing(Products products) {
        this.products = products;
    }

    /** What is to become of a product, given what is known of it. */
    public interface Decision {
        Optional<Change> about(ProductId id, @Nullable AssessedProduct known);
    }

    /** Products as they stand after the writing, and which of them it changed. */
    public record Written(Map<ProductId, AssessedProduct> standing, Set<ProductId> changed) {}

    Written write(Collection<ProductId> ids, Decision decision) {
        return write(ids, products.find(ids), decision);
    }

    /** @param known the products as they were read a moment ago */
    public Written write(Collection<ProductId> ids, Map<ProductId, AssessedProduct> known, Decision decision) {
        var written = new Written(new HashMap<>(known), new HashSet<>());
        var lost = attempt(ids, written, decision);
        if (!lost.isEmpty()) {
            written.standing().putAll(products.find(lost));
            lost = attempt(lost, written, decision);
        }
        for (var id : lost) {
            throw new StaleProduct(id);
        }
        return written;
    }

    /** Answers those where someone was faster. */
    private Set<ProductId> attempt(Collection<ProductId> ids, Written written, Decision decision) {
        var changes = changes(ids, written.standing(), decision);
        var lost = changes.isEmpty() ? Set.<ProductId>of() : products.save(changes);
        for (var change : changes) {
            if (!lost.contains(change.id())) {
                written.standing().put(change.id(), change.product());
                written.changed().add(change.id());
            }
        }
        return lost;
    }

    private static List<Change> changes(
            Collection<ProductId> ids, Map<ProductId, AssessedProduct> known, Decision decision) {
        var changes = new ArrayList<Change>(ids.size());
        for (var id : ids) {
            decision.about(id, known.get(id)).ifPresent(changes::add);
        }
        return changes;
    }
}
