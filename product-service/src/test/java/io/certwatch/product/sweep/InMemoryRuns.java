package io.certwatch.product.sweep;

import io.certwatch.product.obligation.AllOpened;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryRuns implements Runs {

    private final Map<String, Run> stored = new HashMap<>();
    private final List<RunEvent> told = new ArrayList<>();

    List<RunEvent> told() {
        return told;
    }

    @Override
    public void begin(Run run) {
        record(run, AllOpened.NOTHING);
    }

    @Override
    public boolean record(Run run, AllOpened opened) {
        var known = stored.get(run.id());
        if ((known == null ? 0 : known.revision()) != run.revision() - 1) {
            return false;
        }
        stored.put(run.id(), run);
        told.addAll(run.news(opened));
        return true;
    }

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<Run> find(Collection<String> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(stored.get(id))).toList();
    }

    @Override
    public List<Run> list(Run.@Nullable Place after, int limit) {
        throw new UnsupportedOperationException("no test lists runs in memory");
    }
}
