package io.certwatch.product.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people decided, each with how far it has been carried out. */
public interface Decisions {

    /** Keeps a new one; false, and nothing is kept, if another stands that was made on the same occasion. */
    boolean add(StoredDecision filed);

    /** Keeps what follows the revision that is stored; false if someone was faster. */
    boolean replace(StoredDecision next);

    Optional<StoredDecision> find(String company, UUID id);

    /**
     * By the keys of their reach, those that stand and those whose end has not reached all products yet; asked once for a
     * whole batch. A key without any is left out.
     */
    Map<String, List<Decision>> reaching(String company, Collection<String> keys);

    /** Newest first. */
    List<StoredDecision> search(Search search);

    /** Standing ones whose last day is before this one. */
    List<StoredDecision> lastDayBefore(LocalDate day, int limit);

    /** Those of this moment and before, or whose end is, that have not reached all products yet and do not rest until later; the oldest first. */
    List<StoredDecision> unfinished(Instant until, int limit);

    /** @param standing whether it has not ended */
    record Search(
            String company, Decision.@Nullable Outcome outcome, DecisionScope.@Nullable Scope scope, @Nullable String entry,
            @Nullable Boolean standing, @Nullable Place after, int limit) {}

    /** A place in the list, newest first. */
    record Place(Instant at, UUID id) {}
}
