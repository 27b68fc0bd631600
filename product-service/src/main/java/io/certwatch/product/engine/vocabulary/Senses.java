package io.certwatch.product.engine.vocabulary;

import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Lexicon;
import io.certwatch.product.engine.Sense;
import io.certwatch.product.engine.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words for an entry of an edition: the lexicon's sense for that edition, else the words of the entries it
 * continues, else those of an entry with the same name. An entry that inherits its words, or has none yet, is also
 * found by its own name.
 */
final class Senses {

    private record Place(String edition, String code) {}

    private final Map<String, List<Sense>> described = new HashMap<>();
    private final Map<String, EditionText> editions = new LinkedHashMap<>();
    /** The entries of all editions that the lexicon describes: few, even where an edition has thousands. */
    private final List<Described> withOwn;

    private record Described(Wording name, List<Sense> senses) {}

    Senses(List<EditionText> known, Lexicon lexicon) {
        known.forEach(edition -> editions.put(edition.id(), edition));
        lexicon.entries().forEach(entry -> described.put(entry.entry(), entry.senses()));
        withOwn = editions.values().stream()
                .flatMap(edition -> edition.entries().stream()
                        .map(entry -> new Described(entry.name(), own(edition.id(), entry.code()))))
                .filter(entry -> !entry.senses().isEmpty())
                .toList();
    }

    List<Sense> ofEverything(String pseudoEntry) {
        return described.getOrDefault(pseudoEntry, List.of());
    }

    List<Sense> of(EditionText edition, EntryText entry) {
        var own = own(edition.id(), entry.code());
        if (!own.isEmpty()) return own;
        var senses = new ArrayList<>(findInherited(edition, entry, new HashSet<>()));
        if (senses.isEmpty()) senses.addAll(ofSameName(entry));
        senses.add(createNameSense(entry));
        return senses;
    }

    private List<Sense> own(String edition, String code) {
        return described.getOrDefault(code, List.of()).stream()
                .filter(sense ->
                        sense.editions().contains(edition) || sense.editions().contains("*"))
                .toList();
    }

    private List<Sense> findInherited(EditionText edition, EntryText entry, Set<Place> visited) {
        var superseded = edition.supersedes() == null ? null : editions.get(edition.supersedes());
        if (superseded == null || !visited.add(new Place(edition.id(), entry.code()))) return List.of();
        var senses = new ArrayList<Sense>();
        for (var code : entry.continues()) {
            var own = own(superseded.id(), code);
            var continued = entry(superseded, code);
            if (!own.isEmpty()) senses.addAll(own);
            else if (continued != null) senses.addAll(findInherited(superseded, continued, visited));
        }
        return senses;
    }

    private List<Sense> ofSameName(EntryText entry) {
        return withOwn.stream()
                .filter(other -> sameName(entry.name(), other.name()))
                .findFirst()
                .map(Described::senses)
                .orElse(List.of());
    }

    private static boolean sameName(Wording one, Wording other) {
        return !one.zh().isEmpty() && one.zh().equals(other.zh())
                || !one.en().isEmpty() && one.en().equalsIgnoreCase(other.en());
    }

    private static @Nullable EntryText entry(EditionText edition, String code) {
        return edition.entries().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Sense createNameSense(EntryText entry) {
        return new Sense(
                List.of(),
                OfficialName.terms(entry.name()),
                List.of(),
                Sense.Terms.NONE,
                Sense.Terms.NONE,
                Sense.Terms.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
