package io.certwatch.catalogue.lexicon;

import static java.util.stream.Collectors.toCollection;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds terms that two entries share in an edition, so that a product would match both: valid, but rarely intended. */
final class SharedTerms {

    private SharedTerms() {}

    static List<Sentence> warnings(LexiconEntry edited, List<LexiconEntry> all) {
        var warnings = new ArrayList<Sentence>();
        for (var other : all) {
            if (other.entry().equals(edited.entry())) continue;
            for (var term : findShared(edited, other))
                warnings.add(ProblemText.of("review.shared-term", term, other.entry()));
        }
        return warnings;
    }

    private static Set<String> findShared(LexiconEntry one, LexiconEntry other) {
        var shared = new TreeSet<String>();
        for (var sense : one.senses()) {
            for (var otherSense : other.senses()) {
                if (sameEdition(sense, otherSense)) shared.addAll(findShared(sense, otherSense));
            }
        }
        return shared;
    }

    private static Set<String> findShared(Map<String, Object> sense, Map<String, Object> other) {
        var terms = terms(sense);
        terms.retainAll(terms(other));
        return terms;
    }

    private static Set<String> terms(Map<String, Object> sense) {
        return Phrases.of(List.of(sense)).terms().stream().map(Phrases::plain).collect(toCollection(HashSet::new));
    }

    private static boolean sameEdition(Map<String, Object> sense, Map<String, Object> other) {
        var editions = editions(sense);
        var others = editions(other);
        return editions.contains("*") || others.contains("*") || !Collections.disjoint(editions, others);
    }

    private static Collection<?> editions(Map<String, Object> sense) {
        return sense.get("editions") instanceof Collection<?> editions ? editions : List.of();
    }
}
