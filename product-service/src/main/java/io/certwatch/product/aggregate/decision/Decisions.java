package io.certwatch.product.aggregate.decision;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores people's decisions, each with its progress. */
public interface Decisions {

    /**
     * Stores a new decision. Returns false and stores nothing if another that still holds was made on the same
     * occasion.
     */
    boolean add(StoredDecision stored);

    /** Stores the next revision; returns false if somebody else was first. */
    boolean replace(StoredDecision next);

    /** Stores new decisions; returns those that it did not store, as {@link #add} says. */
    default Set<UUID> addAll(List<StoredDecision> stored) {
        return stored.stream()
                .filter(one -> !add(one))
                .map(one -> one.decision().id())
                .collect(toUnmodifiableSet());
    }

    /** Stores the next revision of each decision, and skips those that somebody else has changed first. */
    default void replaceAll(List<StoredDecision> next) {
        next.forEach(this::replace);
    }

    Optional<StoredDecision> find(String company, UUID id);

    /** In no order; unknown ids are left out. */
    default List<StoredDecision> find(String company, Collection<UUID> ids) {
        return ids.stream().flatMap(id -> find(company, id).stream()).toList();
    }

    /**
     * Finds, by the keys of their scopes, the decisions that hold and those whose end has not been applied to all
     * products yet; one query for a whole batch. A key without any is left out.
     */
    Map<String, List<Decision>> reaching(String company, Collection<String> keys);

    /** Returns decisions, newest first. */
    List<StoredDecision> search(Search search);

    /** Returns decisions that hold and whose last day is before this one. */
    List<StoredDecision> lastDayBefore(LocalDate day, int limit);

    /**
     * Returns decisions made or ended at this moment or earlier that have not been applied to all products yet and
     * are not postponed; the oldest first.
     */
    List<StoredDecision> findUnfinished(Instant until, int limit);

    /** @param standing whether it has not ended */
    record Search(
            String company,
            Decision.@Nullable Outcome outcome,
            DecisionScope.@Nullable Scope scope,
            @Nullable String entry,
            @Nullable Boolean standing,
            @Nullable Place after,
            int limit) {}

    /** A place in the list, newest first. */
    record Place(Instant at, UUID id) {}
}
