package io.certwatch.product.aggregate.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets a test override one call and forwards the others. */
public abstract class ForwardingDecisions implements Decisions {

    private final Decisions decisions;

    protected ForwardingDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public boolean add(StoredDecision filed) {
        return decisions.add(filed);
    }

    @Override
    public boolean replace(StoredDecision next) {
        return decisions.replace(next);
    }

    @Override
    public Optional<StoredDecision> find(String company, UUID id) {
        return decisions.find(company, id);
    }

    @Override
    public Map<String, List<Decision>> reaching(String company, Collection<String> keys) {
        return decisions.reaching(company, keys);
    }

    @Override
    public List<StoredDecision> search(Search search) {
        return decisions.search(search);
    }

    @Override
    public List<StoredDecision> lastDayBefore(LocalDate day, int limit) {
        return decisions.lastDayBefore(day, limit);
    }

    @Override
    public List<StoredDecision> findUnfinished(Instant until, int limit) {
        return decisions.findUnfinished(until, limit);
    }
}
