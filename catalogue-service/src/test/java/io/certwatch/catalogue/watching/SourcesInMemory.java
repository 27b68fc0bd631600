package io.certwatch.catalogue.watching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tested against the same contract as the MongoDB store. */
final class SourcesInMemory implements Sources {

    final List<SourceNews> told = new ArrayList<>();
    private final Map<String, WatchedSource> sources = new TreeMap<>();

    @Override
    public Optional<WatchedSource> find(SourceId id) {
        return Optional.ofNullable(sources.get(id.value()));
    }

    @Override
    public boolean add(WatchedSource source) {
        return sources.putIfAbsent(source.id().value(), source) == null;
    }

    @Override
    public boolean save(WatchedSource before, WatchedSource after, List<SourceNews> news) {
        var known = sources.get(before.id().value());
        if (known == null || known.revision() != before.revision() || known.turn() != before.turn()) return false;
        sources.put(before.id().value(), after);
        told.addAll(news);
        return true;
    }

    @Override
    public List<WatchedSource> list(@Nullable SourceId after, int limit) {
        return sources.values().stream()
                .filter(source -> !source.retired()
                        && (after == null || source.id().value().compareTo(after.value()) > 0))
                .limit(limit)
                .toList();
    }

    @Override
    public List<WatchedSource> all() {
        return List.copyOf(sources.values());
    }

    @Override
    public List<WatchedSource> due(Instant now) {
        return sources.values().stream()
                .filter(source -> source.due(now))
                .sorted(Comparator.comparing(source -> source.checkState().nextAt()))
                .toList();
    }
}
