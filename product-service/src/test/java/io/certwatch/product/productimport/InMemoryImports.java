package io.certwatch.product.productimport;

import io.certwatch.product.productimport.reading.Exports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports, their findings and their bytes, kept in memory. */
final class InMemoryImports implements Imports, RowFindings, Originals {

    private final Map<String, Import> imports = new HashMap<>();
    private final List<ImportEnded> events = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, TreeMap<Long, FaultyRow>> rejected = new HashMap<>();
    private final Map<String, TreeMap<Long, FaultyRow>> remarked = new HashMap<>();
    private final Map<String, TreeSet<String>> absent = new HashMap<>();

    @Override
    public boolean add(Import received) {
        if (imports.values().stream()
                .anyMatch(other -> other.sameness() != null && other.sameness().equals(received.sameness())))
            return false;
        imports.put(received.id(), received);
        order.add(received.id());
        return true;
    }

    @Override
    public boolean move(Import before, Import after, @Nullable ImportEnded news) {
        boolean moved =
                imports.computeIfPresent(before.id(), (_, now) -> now.revision() == before.revision() ? after : now)
                        == after;
        if (moved && news != null) events.add(news);
        return moved;
    }

    List<ImportEnded> events() {
        return events;
    }

    @Override
    public Optional<Import> find(String company, String id) {
        return Optional.ofNullable(imports.get(id))
                .filter(found -> found.company().equals(company));
    }

    @Override
    public List<String> waiting() {
        return imports.values().stream()
                .filter(each -> !each.phase().ended())
                .map(Import::company)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Import> underWay(String company) {
        return inOrder(company).filter(each -> !each.phase().ended()).toList();
    }

    @Override
    public List<Import> newestFirst(String company, @Nullable String beforeId, int limit) {
        return inOrder(company).toList().reversed();
    }

    private Stream<Import> inOrder(String company) {
        return imports.values().stream()
                .filter(each -> each.company().equals(company))
                .sorted(Comparator.comparing(each -> order.indexOf(each.id())));
    }

    @Override
    public void reject(String id, List<FaultyRow> rows) {
        rows.forEach(row -> rejected.computeIfAbsent(id, _ -> new TreeMap<>()).put(row.number(), row));
    }

    @Override
    public void eachRejected(String id, long after, Predicate<FaultyRow> goesOn) {
        rejected.getOrDefault(id, new TreeMap<>()).tailMap(after, false).values().stream()
                .takeWhile(goesOn)
                .forEach(_ -> {});
    }

    @Override
    public void remark(String id, List<FaultyRow> rows) {
        rows.forEach(row -> remarked.computeIfAbsent(id, _ -> new TreeMap<>()).put(row.number(), row));
    }

    @Override
    public void eachRemarked(String id, long after, Predicate<FaultyRow> goesOn) {
        remarked.getOrDefault(id, new TreeMap<>()).tailMap(after, false).values().stream()
                .takeWhile(goesOn)
                .forEach(_ -> {});
    }

    @Override
    public void forgetRows(String id) {
        rejected.remove(id);
        remarked.remove(id);
    }

    @Override
    public void miss(String id, List<String> skus) {
        absent.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(skus);
    }

    @Override
    public List<String> absent(String id, @Nullable String after, int limit) {
        return absent.getOrDefault(id, new TreeSet<>()).stream()
                .filter(sku -> after == null || sku.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void forgetAbsent(String id) {
        absent.remove(id);
    }

    @Override
    public Original keep(InputStream bytes) throws IOException {
        var kept = bytes.readAllBytes();
        var hash = "hash of " + Arrays.hashCode(kept);
        files.put(hash, kept);
        return new Original(hash, kept.length);
    }

    @Override
    public InputStream open(Original original) {
        return new ByteArrayInputStream(files.get(original.sha256()));
    }

    @Override
    public void onDisk(Original original, Consumer<Path> use) {
        Exports.onDisk(files.get(original.sha256()), path -> {
            use.accept(path);
            return path;
        });
    }
}
