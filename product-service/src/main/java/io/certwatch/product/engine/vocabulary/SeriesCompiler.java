package io.certwatch.product.engine.vocabulary;

import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.Sense;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds the makers and their series to a vocabulary. */
final class SeriesCompiler {

    private final Vocabulary.Builder vocabulary;
    private final Map<String, Sense.MakerNames> makers = new HashMap<>();

    SeriesCompiler(Vocabulary.Builder vocabulary, Senses senses) {
        this.vocabulary = vocabulary;
        senses.ofEverything(LexiconText.CONTEXT).forEach(sense -> sense.makers().forEach(this::addMaker));
    }

    private void addMaker(Sense.MakerNames maker) {
        maker.names().forEach(name -> makers.putIfAbsent(name, maker));
        if (!maker.names().isEmpty())
            vocabulary.words(
                    maker.names(), new Meaning(Role.MAKER, null, maker.names().getFirst()));
    }

    void add(Target target, Sense.Series series) {
        add(Role.TERM, target, series, series.families());
        add(Role.BELOW, target, series, series.below());
        for (var hint : series.hints()) {
            if (hint.equals(Sense.Series.ANYTHING)) addAnything(target, series);
            else add(Role.HINT, target, series, List.of(hint));
        }
    }

    void addOther(Sense.Series series) {
        vocabulary.families(series.families(), new Meaning(Role.OTHER, null, usualName(series)));
        if (series.alone() == Sense.Alone.SURE) vocabulary.families(series.families(), new Meaning(Role.OTHER));
    }

    private void add(Role role, Target target, Sense.Series series, List<String> families) {
        vocabulary.families(families, new Meaning(role, target, usualName(series)));
        if (series.alone() == Sense.Alone.SURE) vocabulary.families(families, new Meaning(role, target));
        if (series.alone() == Sense.Alone.HINT && role != Role.BELOW)
            vocabulary.families(families, new Meaning(Role.SERIES, target));
    }

    private void addAnything(Target target, Sense.Series series) {
        var maker = maker(series);
        for (var name : maker.names())
            vocabulary.word(name, new Meaning(Role.MAKER, target, maker.names().getFirst()));
    }

    /** The maker with all its names, or with this one if the lexicon has no others. */
    private Sense.MakerNames maker(Sense.Series series) {
        var known = makers.get(series.maker());
        if (known != null) return known;
        var unlisted = new Sense.MakerNames(List.of(series.maker()));
        addMaker(unlisted);
        return unlisted;
    }

    private String usualName(Sense.Series series) {
        return maker(series).names().getFirst();
    }
}
