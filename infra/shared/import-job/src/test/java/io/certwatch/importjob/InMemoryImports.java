package io.certwatch.importjob;

import io.certwatch.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports in memory, tested against the same contract as the MongoDB store. */
public final class InMemoryImports<D> implements Imports<D> {

    private final Map<String, ImportJob<D>> jobs = new LinkedHashMap<>();
    private final List<OutgoingEvent> events = new ArrayList<>();

    /** The events written with imports, in order. */
    public List<OutgoingEvent> events() {
        return events;
    }

    @Override
    public synchronized boolean add(ImportJob<D> received) {
        var key = received.uniqueKey();
        if (key != null && reading(key).isPresent()) return false;
        jobs.put(received.id(), received);
        return true;
    }

    @Override
    public synchronized boolean move(ImportJob<D> before, ImportJob<D> after, @Nullable OutgoingEvent event) {
        var now = jobs.get(before.id());
        if (now == null || now.revision() != before.revision()) return false;
        jobs.put(after.id(), after);
        if (event != null) events.add(event);
        return true;
    }

    @Override
    public Optional<ImportJob<D>> find(String owner, String id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(owner));
    }

    @Override
    public Optional<ImportJob<D>> reading(String uniqueKey) {
        return jobs.values().stream()
                .filter(job -> uniqueKey.equals(job.uniqueKey()) && job.phase().reads())
                .findFirst();
    }

    @Override
    public List<String> waiting() {
        return jobs.values().stream()
                .filter(job -> job.phase().hasWork())
                .map(ImportJob::owner)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<ImportJob<D>> next(String owner) {
        return newestFirst(owner).filter(job -> job.phase().hasWork()).reduce((_, older) -> older);
    }

    @Override
    public List<ImportJob<D>> newestFirst(String owner, @Nullable String beforeId, int limit) {
        var all = newestFirst(owner).toList();
        int from = beforeId == null ? 0 : all.indexOf(jobs.get(beforeId)) + 1;
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    private Stream<ImportJob<D>> newestFirst(String owner) {
        return jobs.values().stream()
                .filter(job -> job.owner().equals(owner))
                .sorted(Comparator.<ImportJob<D>, Instant>comparing(ImportJob::receivedAt)
                        .thenComparing(ImportJob::id)
                        .reversed());
    }
}
