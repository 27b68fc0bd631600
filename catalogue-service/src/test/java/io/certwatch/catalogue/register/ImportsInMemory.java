package io.certwatch.catalogue.register;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tested against the same contract as the MongoDB store. */
public final class ImportsInMemory implements Imports {

    private static final Set<Phase> OVER = Set.of(Phase.FAILED, Phase.CANCELLING, Phase.CANCELLED);

    private final Map<String, ListImport> imports = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Long, RejectedRow>> rejections = new LinkedHashMap<>();
    private final Map<String, NavigableSet<String>> absent = new LinkedHashMap<>();

    @Override
    public void add(ListImport received) {
        imports.put(received.id(), received);
    }

    @Override
    public boolean move(ListImport before, ListImport after) {
        if (imports.get(before.id()).revision() != before.revision()) return false;
        imports.put(after.id(), after);
        return true;
    }

    @Override
    public Optional<ListImport> find(String id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public Optional<ListImport> next() {
        return newestFirst().filter(list -> list.phase().hasWork()).reduce((_, older) -> older);
    }

    @Override
    public Optional<ListImport> newest(String source) {
        return newestFirst()
                .filter(list -> list.source().equals(source) && !OVER.contains(list.phase()))
                .findFirst();
    }

    @Override
    public Optional<ListImport> lastDone(ListKind kind, String source) {
        return newestFirst()
                .filter(list -> list.source().equals(source) && list.kind() == kind && list.phase() == Phase.DONE)
                .findFirst();
    }

    @Override
    public List<ListImport> newestFirst(@Nullable String beforeId, int limit) {
        var all = newestFirst().toList();
        int from = beforeId == null ? 0 : all.indexOf(imports.get(beforeId)) + 1;
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    @Override
    public void reject(String id, List<RejectedRow> rows) {
        rows.forEach(row -> rejections.computeIfAbsent(id, _ -> new TreeMap<>()).put(row.number(), row));
    }

    @Override
    public void miss(String id, List<String> numbers) {
        absent.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(numbers);
    }

    @Override
    public void forgetFindings(String id) {
        rejections.remove(id);
        forgetAbsent(id);
    }

    @Override
    public void forgetAbsent(String id) {
        absent.remove(id);
    }

    @Override
    public void eachRejected(String id, long after, Predicate<RejectedRow> goesOn) {
        for (var row : rejections
                .getOrDefault(id, new TreeMap<>())
                .tailMap(after, false)
                .values()) {
            if (!goesOn.test(row)) return;
        }
    }

    @Override
    public List<String> absent(String id, @Nullable String after, int limit) {
        return absent.getOrDefault(id, new TreeSet<>()).tailSet(after == null ? "" : after, false).stream()
                .limit(limit)
                .toList();
    }

    private Stream<ListImport> newestFirst() {
        return imports.values().stream()
                .sorted(Comparator.comparing(ListImport::receivedAt)
                        .thenComparing(ListImport::id)
                        .reversed());
    }
}
