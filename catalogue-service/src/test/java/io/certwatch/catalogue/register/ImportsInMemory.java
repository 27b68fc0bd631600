package io.certwatch.catalogue.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Held to the same contract as the real thing. */
public final class ImportsInMemory implements Imports {

    private static final Set<Phase> WAITING = Set.of(Phase.RECEIVED, Phase.CHECKING, Phase.RELEASED, Phase.APPLYING);

    private final Map<String, ListImport> imports = new LinkedHashMap<>();
    private final Map<String, List<Rejection>> rejections = new LinkedHashMap<>();
    private final Map<String, List<String>> missing = new LinkedHashMap<>();

    @Override
    public void add(ListImport received) {
        imports.put(received.id(), received);
    }

    @Override
    public boolean move(ListImport before, ListImport after) {
        if (imports.get(before.id()).phase() != before.phase()) return false;
        imports.put(after.id(), after);
        return true;
    }

    @Override
    public Optional<ListImport> find(String id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public Optional<ListImport> next() {
        return newestFirst().filter(list -> WAITING.contains(list.phase())).reduce((_, older) -> older);
    }

    @Override
    public Optional<ListImport> newest(String source) {
        return newestFirst().filter(list -> list.source().equals(source) && list.phase() != Phase.CANCELLED).findFirst();
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
    public void reject(String id, List<Rejection> some) {
        rejections.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(some);
    }

    @Override
    public void miss(String id, List<String> numbers) {
        missing.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(numbers);
    }

    @Override
    public void forgetFindings(String id) {
        rejections.remove(id);
        forgetMissing(id);
    }

    @Override
    public void forgetMissing(String id) {
        missing.remove(id);
    }

    @Override
    public void eachRejection(String id, Consumer<Rejection> rejection) {
        rejections.getOrDefault(id, List.of()).forEach(rejection);
    }

    @Override
    public void eachMissing(String id, Consumer<String> number) {
        missing.getOrDefault(id, List.of()).forEach(number);
    }

    private Stream<ListImport> newestFirst() {
        return imports.values().stream()
                .sorted(Comparator.comparing(ListImport::receivedAt).thenComparing(ListImport::id).reversed());
    }
}
