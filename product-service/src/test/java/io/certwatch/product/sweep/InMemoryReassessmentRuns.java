package io.certwatch.product.sweep;

import io.certwatch.product.obligation.OpenedCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryReassessmentRuns implements ReassessmentRuns {

    private final Map<String, ReassessmentRun> stored = new HashMap<>();
    private final List<RunEvent> events = new ArrayList<>();

    List<RunEvent> events() {
        return events;
    }

    @Override
    public void begin(ReassessmentRun run) {
        record(run, OpenedCounts.NOTHING);
    }

    @Override
    public boolean record(ReassessmentRun run, OpenedCounts opened) {
        return write(run, run.news(opened));
    }

    @Override
    public boolean restart(ReassessmentRun run) {
        return write(run, run.requestSlots());
    }

    private boolean write(ReassessmentRun run, List<RunEvent> news) {
        var known = stored.get(run.id());
        if ((known == null ? 0 : known.revision()) != run.revision() - 1) {
            return false;
        }
        stored.put(run.id(), run);
        events.addAll(news);
        return true;
    }

    @Override
    public List<ReassessmentRun> listRunning(int limit) {
        return stored.values().stream()
                .filter(run -> !run.completed())
                .sorted(Comparator.comparing(ReassessmentRun::progressedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<ReassessmentRun> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<ReassessmentRun> find(Collection<String> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(stored.get(id))).toList();
    }

    @Override
    public List<ReassessmentRun> list(ReassessmentRun.@Nullable Place after, int limit) {
        throw new UnsupportedOperationException("no test lists runs in memory");
    }
}
