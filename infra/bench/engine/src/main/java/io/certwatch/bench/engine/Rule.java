package io.certwatch.bench.engine;

import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Lexicon;
import io.certwatch.product.engine.Sense;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a peer is given of an entry: the words that mean it, those that cancel them, and the thresholds. */
record Rule(String entry, List<String> terms, List<String> excludes, List<Threshold> thresholds) {

    /** In the base unit of the figure. */
    record Threshold(String parameter, boolean atLeast, double value) {}

    static List<Rule> of(List<EditionText> editions, Lexicon lexicon) {
        return editions.stream()
                .flatMap(edition -> edition.entries().stream().map(entry -> of(edition, entry, lexicon)))
                .toList();
    }

    private static Rule of(EditionText edition, EntryText entry, Lexicon lexicon) {
        var senses = lexicon.entries().stream()
                .filter(text -> text.entry().equals(entry.code()))
                .flatMap(text -> text.senses().stream())
                .filter(sense -> sense.editions().contains(edition.id())
                        || sense.editions().contains("*"))
                .toList();
        return new Rule(
                entry.code(),
                Stream.concat(words(senses, Sense::terms), senses.stream().flatMap(sense -> sense.families().stream()))
                        .distinct()
                        .toList(),
                words(senses, Sense::excludes).distinct().toList(),
                entry.criteria().stream().map(Rule::threshold).toList());
    }

    private static Stream<String> words(List<Sense> senses, Function<Sense, Sense.Terms> kind) {
        return senses.stream().map(kind).flatMap(terms -> Stream.concat(terms.zh().stream(), terms.en().stream()));
    }

    private static Threshold threshold(CriterionText criterion) {
        return new Threshold(
                criterion.parameter(), criterion.comparison().startsWith(">"), value(criterion.quantity()));
    }

    static double value(String written) {
        return switch (Quantity.read(written)) {
            case Reading.Read(var quantity) -> quantity.value().doubleValue();
            case Reading.Unreadable _ -> Double.NaN;
        };
    }
}
