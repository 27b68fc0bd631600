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

    Senses(List<EditionText> known, Lexicon lexicon) {
        known.forEach(edition -> editions.put(edition.id(), edition));
        lexicon.entries().forEach(entry -> described.put(entry.entry(), entry.senses()));
    }

    List<Sense> ofEverything(String pseudoEntry) {
        return described.getOrDefault(pseudoEntry, List.of());
    }

    List<Sense> of(EditionText edition, EntryText entry) {
        var own = own(edition.id(), entry.code());
        if (!own.isEmpty()) return own;
        var senses = new ArrayList<>(inherited(edition, entry, new HashSet<>()));
        if (senses.isEmpty()) senses.addAll(ofSameName(entry));
        senses.add(named(entry));
        return senses;
    }

    private List<Sense> own(String edition, String code) {
        return described.getOrDefault(code, List.of()).stream()
                .filter(sense ->
                        sense.editions().contains(edition) || sense.editions().contains("*"))
                .toList();
    }

    private List<Sense> inherited(EditionText edition, EntryText entry, Set<Place> visited) {
        var superseded = edition.supersedes() == null ? null : editions.get(edition.supersedes());
        if (superseded == null || !visited.add(new Place(edition.id(), entry.code()))) return List.of();
        var senses = new ArrayList<Sense>();
        for (var code : entry.continues()) {
            var own = own(superseded.id(), code);
            var continued = entry(superseded, code);
            if (!own.isEmpty()) senses.addAll(own);
            else if (continued != null) senses.addAll(inherited(superseded, continued, visited));
        }
        return senses;
    }

    private List<Sense> ofSameName(EntryText entry) {
        for (var edition : editions.values()) {
            for (var other : edition.entries()) {
                var own = sameName(entry.name(), other.name()) ? own(edition.id(), other.code()) : List.<Sense>of();
                if (!own.isEmpty()) return own;
            }
        }
        return List.of();
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

    private static Sense named(EntryText entry) {
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
                List.of());
    }
}
