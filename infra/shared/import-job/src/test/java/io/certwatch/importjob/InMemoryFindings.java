package io.certwatch.importjob;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Findings in memory, tested against the same contract as the MongoDB store. */
public final class InMemoryFindings implements RowFindings {

    private record Key(Kind kind, String id) {}

    private final Map<Key, NavigableMap<Long, FaultyRow>> rows = new HashMap<>();
    private final Map<String, NavigableSet<String>> absent = new HashMap<>();

    public List<FaultyRow> rejected(String id) {
        var found = new ArrayList<FaultyRow>();
        each(Kind.REJECTED, id, 0, found::add);
        return found;
    }

    @Override
    public void add(Kind kind, String id, List<FaultyRow> found) {
        var all = rows.computeIfAbsent(new Key(kind, id), _ -> new TreeMap<>());
        found.forEach(row -> all.put(row.number(), row));
    }

    @Override
    public void each(Kind kind, String id, long after, Predicate<FaultyRow> goesOn) {
        for (var row : rows.getOrDefault(new Key(kind, id), new TreeMap<>())
                .tailMap(after, false)
                .values()) {
            if (!goesOn.test(row)) return;
        }
    }

    @Override
    public void forgetRows(String id) {
        rows.keySet().removeIf(key -> key.id().equals(id));
    }

    @Override
    public void addAbsent(String id, List<String> items) {
        absent.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(items);
    }

    @Override
    public List<String> absent(String id, @Nullable String after, int limit) {
        return absent.getOrDefault(id, new TreeSet<>()).tailSet(after == null ? "" : after, after == null).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void forgetAbsent(String id) {
        absent.remove(id);
    }
}
