package io.certwatch.notification.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class InMemoryRuns implements Runs {
    private final Map<String, Run> byId = new HashMap<>();

    @Override
    public synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized void save(Run run) {
        byId.merge(run.id(), run, (known, news) -> known.revision() > news.revision() ? known : news);
    }
}
