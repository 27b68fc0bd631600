package io.certwatch.product.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toSet;

/**
 * Decides about many products and writes what changed in one go; where someone was faster it reads and decides once more.
 * After the write it looks at the circumstances again: what was known of them before, whoever brings them sees in the products
 * that were written by then; what became known since, this sees. So one of the two always judges by the newest (ADR 018).
 * Likewise for the catalogue: a run over the inventory begins after its change was noted, so it sees all that was written before; and
 * what is written after that sees the change here (ADR 020). A product that cannot be judged is of no concern to the others: where nobody
 * waits for it in person, it is set aside.
 */
public final class Writing {

    private final Products products;
    private final Judges judges;
    private final boolean setsAside;

    public Writing(Products products, Judges judges) {
        this(products, judges, false);
    }

    private Writing(Products products, Judges judges, boolean setsAside) {
        this.products = products;
        this.judges = judges;
        this.setsAside = setsAside;
    }

    /** One that goes on without what cannot be judged, and says so. */
    public static Writing settingAside(Products products, Judges judges) {
        return new Writing(products, judges, true);
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

    /** Products as they stand after the writing, which of them it changed, where someone was faster twice, and what could not be judged. */
    public record Written(Map<ProductId, AssessedProduct> standing, Set<ProductId> changed, Set<ProductId> lost, Set<ProductId> unjudged) {

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
        var written = new Written(new HashMap<>(known), new HashSet<>(), new HashSet<>(), new HashSet<>());
        var used = new HashMap<ProductId, Circumstances>();
        var lost = attempt(ids, written, used, judge, decision);
        if (!lost.isEmpty()) {
            written.standing().putAll(products.find(lost));
            written.lost().addAll(attempt(lost, written, used, judge, decision));
        }
        catchUp(written.changed(), written, used, judge);
        catchUpWithCatalogue(written, used, judge);
        return written;
    }

    /** Answers those where someone was faster. */
    private Set<ProductId> attempt(
            Collection<ProductId> ids, Written written, Map<ProductId, Circumstances> used, Judge judge, Decision decision) {
        used.putAll(around(ids, written, judge, decision));
        var changes = new ArrayList<Change>(ids.size());
        for (var id : ids) {
            tried(id, written, judge,
                    () -> decision.about(id, written.standing().get(id), used.getOrDefault(id, Circumstances.NONE))).ifPresent(changes::add);
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

    /** To decide is to ask nobody else, so whatever is thrown here is of this product and not of the surroundings. */
    private <T> Optional<T> tried(ProductId id, Written written, Judge judge, Supplier<Optional<T>> step) {
        try {
            return step.get();
        } catch (ChangedMeanwhile refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError why) {
            if (!setsAside) {
                throw why;
            }
            if (written.unjudged().add(id)) {
                judges.setAside(judge.cause(), id, why);
            }
            return Optional.empty();
        }
    }

    private Map<ProductId, Circumstances> around(Collection<ProductId> ids, Written written, Judge judge, Decision decision) {
        var subjects = HashMap.<ProductId, Product>newHashMap(ids.size());
        for (var id : ids) {
            tried(id, written, judge, () -> Optional.ofNullable(decision.subject(id, written.standing().get(id))))
                    .ifPresent(subject -> subjects.put(id, subject));
        }
        return judges.around(subjects, written.standing());
    }

    /**
     * Goes on only with products whose own circumstances moved between two looks. Whoever is faster here with a product
     * looks again itself.
     */
    private void catchUp(Set<ProductId> ids, Written written, Map<ProductId, Circumstances> used, Judge judge) {
        Decision again = (_, known, around) -> known == null ? Optional.empty() : judge.reconsider(known, around);
        var now = around(ids, written, judge, again);
        var moved = now.entrySet().stream()
                .filter(seen -> !seen.getValue().equals(used.get(seen.getKey())))
                .map(Map.Entry::getKey)
                .collect(toSet());
        if (!moved.isEmpty()) {
            moved.removeAll(attempt(moved, written, used, judge, again));
            catchUp(moved, written, used, judge);
        }
    }

    /** The run of the newer catalogue may have found the products as they were, and have had nothing to say; or none comes for what is pending. */
    private void catchUpWithCatalogue(Written written, Map<ProductId, Circumstances> used, Judge judge) {
        var newest = written.changed().isEmpty() ? judge : judges.upToDate(judge.cause());
        if (newest.mayKnowBetterThan(judge)) {
            var changed = Set.copyOf(written.changed());
            attempt(changed, written, used, newest, (_, known, around) -> known == null ? Optional.empty() : newest.judgeAgain(known, around));
            catchUp(changed, written, used, newest);
            catchUpWithCatalogue(written, used, newest);
        }
    }
}
