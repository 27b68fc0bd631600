package io.certwatch.product.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * Decides about many products and writes what changed in one go; where someone was faster it reads and decides once more.
 * After the write it looks at the circumstances again: what was known of them before, whoever brings them sees in the products
 * that were written by then; what became known since, this sees. So one of the two always judges by the newest (ADR 018).
 * Likewise for the catalogue: a run over the inventory begins after its change was noted, so it sees all that was written before; and
 * what is written after that sees the change here (ADR 020).
 */
public final class Writing {

    private final Products products;
    private final Judges judges;

    public Writing(Products products, Judges judges) {
        this.products = products;
        this.judges = judges;
    }

    /** What is to become of a product, given what is known of it and its circumstances. */
    @FunctionalInterface
    public interface Decision {

        Optional<Change> about(ProductId id, @Nullable AssessedProduct known, Circumstances around);

        /** The product whose circumstances count, if any. */
        default @Nullable Product subject(ProductId id, @Nullable AssessedProduct known) {
            return known == null ? null : known.product();
        }
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

    Written write(Collection<ProductId> ids, Judge judge, Decision decision) {
        return attempt(ids, judge, decision).orStale();
    }

    /** Writes what can be written and says what could not. */
    Written attempt(Collection<ProductId> ids, Judge judge, Decision decision) {
        return attemptTwice(ids, products.find(ids), judge, decision);
    }

    /** @param known the products as they were read a moment ago */
    public Written write(Map<ProductId, AssessedProduct> known, Judge judge, Decision decision) {
        return attemptTwice(known.keySet(), known, judge, decision).orStale();
    }

    private Written attemptTwice(
            Collection<ProductId> ids, Map<ProductId, AssessedProduct> known, Judge judge, Decision decision) {
        var written = new Written(new HashMap<>(known), new HashSet<>(), new HashSet<>());
        var used = new HashMap<ProductId, Circumstances>();
        var lost = attempt(ids, written, used, decision);
        if (!lost.isEmpty()) {
            written.standing().putAll(products.find(lost));
            written.lost().addAll(attempt(lost, written, used, decision));
        }
        catchUp(written.changed(), written, used, judge);
        catchUpWithCatalogue(written, used, judge);
        return written;
    }

    /** Answers those where someone was faster. */
    private Set<ProductId> attempt(
            Collection<ProductId> ids, Written written, Map<ProductId, Circumstances> used, Decision decision) {
        used.putAll(around(ids, written, decision));
        var changes = new ArrayList<Change>(ids.size());
        for (var id : ids) {
            decision.about(id, written.standing().get(id), used.getOrDefault(id, Circumstances.NONE)).ifPresent(changes::add);
        }
        var lost = changes.isEmpty() ? Set.<ProductId>of() : products.save(changes);
        for (var change : changes) {
            if (!lost.contains(change.id())) {
                written.standing().put(change.id(), change.product());
                written.changed().add(change.id());
            }
        }
        return lost;
    }

    private Map<ProductId, Circumstances> around(Collection<ProductId> ids, Written written, Decision decision) {
        var subjects = HashMap.<ProductId, Product>newHashMap(ids.size());
        for (var id : ids) {
            var subject = decision.subject(id, written.standing().get(id));
            if (subject != null) {
                subjects.put(id, subject);
            }
        }
        return judges.around(subjects);
    }

    /**
     * Goes on only with products whose own circumstances moved between two looks. Whoever is faster here with a product
     * looks again itself.
     */
    private void catchUp(Set<ProductId> ids, Written written, Map<ProductId, Circumstances> used, Judge judge) {
        Decision again = (_, known, around) -> known == null ? Optional.empty() : judge.reconsider(known, around);
        var now = around(ids, written, again);
        var moved = now.entrySet().stream()
                .filter(seen -> !seen.getValue().equals(used.get(seen.getKey())))
                .map(Map.Entry::getKey)
                .collect(toSet());
        if (!moved.isEmpty()) {
            moved.removeAll(attempt(moved, written, used, again));
            catchUp(moved, written, used, judge);
        }
    }

    /** The run of the newer catalogue may have found the products as they were, and have had nothing to say. */
    private void catchUpWithCatalogue(Written written, Map<ProductId, Circumstances> used, Judge judge) {
        var newest = written.changed().isEmpty() ? judge : judges.upToDate(judge.cause());
        if (newest.catalogue().version() > judge.catalogue().version()) {
            var changed = Set.copyOf(written.changed());
            attempt(changed, written, used, (_, known, around) -> known == null ? Optional.empty() : newest.judgeAgain(known, around));
            catchUp(changed, written, used, newest);
            catchUpWithCatalogue(written, used, newest);
        }
    }
}
