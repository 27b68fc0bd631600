package io.certwatch.bench.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The words and thresholds as facts, four rules over them, one session that is kept; a product's own facts come and go. */
final class DroolsPeer implements Peer {

    private final KieSession session;

    DroolsPeer(List<Rule> rules) {
        session = new KieHelper()
                .addFromClassPath("/io/certwatch/bench/engine/entries.drl", "UTF-8")
                .build()
                .newKieSession();
        for (var rule : rules) {
            rule.terms().stream()
                    .map(Units::phrase)
                    .distinct()
                    .forEach(term -> session.insert(new Term(term, rule.entry())));
            rule.excludes().stream()
                    .map(Units::phrase)
                    .distinct()
                    .forEach(term -> session.insert(new Exclusion(term, rule.entry())));
            rule.thresholds()
                    .forEach(limit ->
                            session.insert(new Limit(rule.entry(), limit.parameter(), limit.atLeast(), limit.value())));
        }
        session.fireAllRules();
    }

    @Override
    public Set<String> match(Item item) {
        var entries = new HashSet<String>();
        session.setGlobal("entries", entries);
        var facts = Units.phrases(item.text()).stream()
                .map(Said::new)
                .map(session::insert)
                .toList();
        var figures = item.figures().entrySet().stream()
                .map(figure -> session.insert(new Given(figure.getKey(), figure.getValue())))
                .toList();
        session.fireAllRules();
        facts.forEach(session::delete);
        figures.forEach(session::delete);
        return entries;
    }

    @Override
    public void close() {
        session.dispose();
    }

    /** A word of the lexicon. */
    public record Term(String word, String entry) {}

    /** A word that cancels what an entry's words found. */
    public record Exclusion(String word, String entry) {}

    /** A criterion of an entry. */
    public record Limit(String entry, String parameter, boolean atLeast, double value) {}

    /** A phrase of the product's text. */
    public record Said(String word) {}

    /** A figure of the product. */
    public record Given(String parameter, double value) {}

    /** An entry that the product's text names. */
    public record Named(String entry) {}
}
