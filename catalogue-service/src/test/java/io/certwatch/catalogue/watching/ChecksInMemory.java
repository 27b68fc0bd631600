package io.certwatch.catalogue.watching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tested against the same contract as the MongoDB store. */
final class ChecksInMemory implements Checks {

    private final Map<String, TreeMap<Integer, Check>> checks = new TreeMap<>();

    @Override
    public void keep(Check check) {
        of(check.source()).put(check.number(), check);
    }

    @Override
    public Optional<Check> find(SourceId source, int number) {
        return Optional.ofNullable(of(source).get(number));
    }

    @Override
    public List<Check> newestFirst(SourceId source, @Nullable Integer before, int limit) {
        var older = before == null ? of(source) : of(source).headMap(before, false);
        return older.descendingMap().values().stream().limit(limit).toList();
    }

    private TreeMap<Integer, Check> of(SourceId source) {
        return checks.computeIfAbsent(source.value(), _ -> new TreeMap<>());
    }
}
