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

    /** Products as they stand after the writing, which of them it changed, and where someone was faster twice. */
    public record Written(Map<ProductId, AssessedProduct> standing, Set<ProductId> changed, Set<ProductId> lost) {

        private Written orStale() {
            for (var id : lost) {
                throw new StaleProduct(id);
            }
            return this;
        }
    }

    Written write(Collection<ProductId> ids, Decision decision) {
        return attempt(ids, decision).orStale();
    }

    /** Writes what can be written and says what could not. */
    Written attempt(Collection<ProductId> ids, Decision decision) {
        return attemptTwice(ids, products.find(ids), decision);
    }

    /** @param known the products as they were read a moment ago */
    public Written write(Collection<ProductId> ids, Map<ProductId, AssessedProduct> known, Decision decision) {
        return attemptTwice(ids, known, decision).orStale();
    }

    private Written attemptTwice(Collection<ProductId> ids, Map<ProductId, AssessedProduct> known, Decision decision) {
        var written = new Written(new HashMap<>(known), new HashSet<>(), new HashSet<>());
        attempt(ids, written, decision);
        if (!written.lost().isEmpty()) {
            var again = List.copyOf(written.lost());
            written.standing().putAll(products.find(again));
            attempt(again, written, decision);
        }
        return written;
    }

    private void attempt(Collection<ProductId> ids, Written written, Decision decision) {
        var changes = changes(ids, written.standing(), decision);
        written.lost().clear();
        if (!changes.isEmpty()) {
            written.lost().addAll(products.save(changes));
        }
        for (var change : changes) {
            if (!written.lost().contains(change.id())) {
                written.standing().put(change.id(), change.product());
                written.changed().add(change.id());
            }
        }
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
