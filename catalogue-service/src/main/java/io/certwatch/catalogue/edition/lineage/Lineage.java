package io.certwatch.catalogue.edition.lineage;

import io.certwatch.catalogue.edition.EditionContent;
import io.certwatch.catalogue.edition.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Maps the code of an entry to the codes of the entries that it continues in an older edition. */
public record Lineage(Map<String, Set<String>> predecessors) {

    /** As declared by the edition, relative to the edition that it supersedes. */
    public static Lineage of(EditionContent edition) {
        var predecessors = new HashMap<String, Set<String>>();
        for (var entry : edition.entries()) predecessors.put(entry.code(), new LinkedHashSet<>(entry.continues()));
        return new Lineage(predecessors);
    }

    /** Maps every entry to itself. */
    public static Lineage ofItself(EditionContent edition) {
        var predecessors = new HashMap<String, Set<String>>();
        for (var entry : edition.entries()) predecessors.put(entry.code(), Set.of(entry.code()));
        return new Lineage(predecessors);
    }

    /** For unrelated editions: entries with the same name are the same. */
    public static Lineage byName(EditionContent older, EditionContent newer) {
        var predecessors = new HashMap<String, Set<String>>();
        var named = new HashMap<String, List<Entry>>();
        for (var entry : older.entries()) {
            texts(entry)
                    .forEach(name ->
                            named.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry));
        }
        for (var entry : newer.entries()) {
            var namesakes = texts(entry)
                    .flatMap(name -> named.getOrDefault(name, List.of()).stream())
                    .filter(other -> other.name().hasSameMeaning(entry.name()));
            predecessors.put(
                    entry.code(), new LinkedHashSet<>(namesakes.map(Entry::code).toList()));
        }
        return new Lineage(predecessors);
    }

    private static Stream<String> texts(Entry entry) {
        return Stream.of(entry.name().zh(), entry.name().en()).filter(Objects::nonNull);
    }

    /** Maps the entries of the older edition to their successors. */
    public Lineage reversed() {
        var successors = new HashMap<String, Set<String>>();
        predecessors.forEach((code, codes) -> codes.forEach(older ->
                successors.computeIfAbsent(older, _ -> new LinkedHashSet<>()).add(code)));
        return new Lineage(successors);
    }

    /** Continues this lineage one edition further back. */
    public Lineage through(Lineage older) {
        var further = new HashMap<String, Set<String>>();
        predecessors.forEach((code, codes) -> {
            var reached = new LinkedHashSet<String>();
            for (var predecessor : codes) reached.addAll(older.of(predecessor));
            further.put(code, reached);
        });
        return new Lineage(further);
    }

    public Set<String> of(String code) {
        return predecessors.getOrDefault(code, Set.of());
    }

    /** The entries of the older edition that this entry continues, in the order of its {@code continues} field. */
    public List<Entry> predecessorsOf(Entry entry, Map<String, Entry> older) {
        return of(entry.code()).stream()
                .flatMap(code -> Stream.ofNullable(older.get(code)))
                .toList();
    }
}
