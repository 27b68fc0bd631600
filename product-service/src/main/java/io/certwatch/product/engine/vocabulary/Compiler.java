package io.certwatch.product.engine.vocabulary;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Lexicon;
import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.Sense;
import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Compiles editions and lexicon to targets and the vocabulary that finds them. */
public final class Compiler {

    /** Prefix that marks the name of a counted thing among the names of a figure. */
    private static final String COUNTED = "*";

    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    private final Map<Target, EntryText> entries = new LinkedHashMap<>();
    private final Senses senses;
    private final SeriesCompiler series;

    public Compiler(List<EditionText> known, Lexicon lexicon) {
        senses = new Senses(known, lexicon);
        series = new SeriesCompiler(vocabulary, senses);
        addGrammar();
        senses.ofEverything(LexiconText.OTHER).forEach(this::addOther);
        senses.ofEverything(LexiconText.CONTEXT).forEach(this::addContext);
    }

    public void add(EditionText edition) {
        for (var entry : edition.entries()) {
            var ofEntry = senses.of(edition, entry);
            var criteria = entry.criteria().stream().map(Criterion::of).toList();
            var target = new Target(
                    edition.id(),
                    edition.force(),
                    edition.sector(),
                    edition.inForceFrom(),
                    entry.code(),
                    entry.name(),
                    criteria,
                    ofEntry.stream().anyMatch(Sense::isSoftware));
            entries.put(target, entry);
            ofEntry.forEach(sense -> addSense(target, sense));
            criteria.forEach(criterion -> addLabel(target, criterion));
        }
    }

    public Vocabulary vocabulary() {
        return vocabulary.build();
    }

    /** Calls the reader with each literal and its meanings by what may follow it. */
    public void forEachLiteral(BiConsumer<String, Map<SuffixRule, List<Meaning>>> reader) {
        vocabulary.forEachLiteral(reader);
    }

    /** The entry of each target, in the order of the editions. */
    public Map<Target, EntryText> entries() {
        return entries;
    }

    /** Targets by the values of a declared category: their code or their name, folded. */
    public Map<String, List<Target>> declarable() {
        var byName = new HashMap<String, List<Target>>();
        for (var target : entries.keySet()) {
            for (var name : List.of(
                    target.code(),
                    target.edition() + "/" + target.code(),
                    target.name().zh(),
                    target.name().en())) {
                if (!name.isBlank())
                    byName.computeIfAbsent(Text.fold(name), _ -> new ArrayList<>())
                            .add(target);
            }
        }
        return byName;
    }

    private void addSense(Target target, Sense sense) {
        words(sense.terms(), new Meaning(Role.TERM, target));
        words(sense.hints(), new Meaning(Role.HINT, target));
        words(sense.excludes(), new Meaning(Role.EXCLUDE, target));
        words(sense.below(), new Meaning(Role.BELOW, target));
        vocabulary.families(sense.families(), new Meaning(Role.TERM, target));
        vocabulary.families(sense.belowFamilies(), new Meaning(Role.BELOW, target));
        sense.series().forEach(each -> series.add(target, each));
        sense.parameters().forEach(names -> addNames(target, sense, names));
    }

    /**
     * A figure that the lexicon has for the entry, but that this edition has no criterion for, is none of the
     * edition's figures.
     */
    private void addNames(Target target, Sense sense, Sense.ParameterNames names) {
        var criterion = target.criterion(names.parameter());
        if (criterion != null) {
            var named = new Meaning(Role.PARAMETER, target, criterion, over(target, sense.totalOf(names.parameter())));
            for (var name : names.names().all()) {
                if (name.startsWith(COUNTED))
                    addCounted(name.substring(COUNTED.length()), new Meaning(Role.COUNTED, target, criterion));
                else vocabulary.word(name, named);
            }
            words(names.inexactNames(), new Meaning(Role.INEXACT_PARAMETER, target, criterion));
        } else if (names.total() != null) {
            addTotal(target, names, names.total());
        } else {
            words(names.names(), new Meaning(Role.UNRELATED_PARAMETER, target));
        }
    }

    /** `EPYC`, and also `EPYC9654`. */
    private void addCounted(String name, Meaning meaning) {
        vocabulary.word(name, meaning);
        vocabulary.family(name + "###", meaning);
        vocabulary.family(name + "####", meaning);
    }

    private void addTotal(Target target, Sense.ParameterNames names, Sense.Total total) {
        var ofEach = target.criterion(total.of());
        var over = over(target, total);
        words(
                names.names(),
                ofEach == null
                        ? new Meaning(Role.UNRELATED_PARAMETER, target)
                        : new Meaning(Role.TOTAL, target, ofEach, over));
        if (over != null) words(total.room(), new Meaning(Role.ROOM, target, over));
    }

    private static @Nullable Criterion over(Target target, Sense.@Nullable Total total) {
        return total == null ? null : target.criterion(total.over());
    }

    /** The edition's own label names the figure; without its remark in brackets it may leave the direction open. */
    private void addLabel(Target target, Criterion criterion) {
        var label = criterion.text().label();
        for (var name : List.of(label.zh(), label.en())) {
            vocabulary.word(name, new Meaning(Role.PARAMETER, target, criterion));
            var plain = name.replace('（', '(');
            if (plain.indexOf('(') > 0) {
                vocabulary.word(
                        plain.substring(0, plain.indexOf('(')), new Meaning(Role.INEXACT_PARAMETER, target, criterion));
            }
        }
        vocabulary.word(criterion.parameter(), new Meaning(Role.PARAMETER, target, criterion));
    }

    private void addOther(Sense sense) {
        words(sense.terms(), new Meaning(Role.OTHER));
        vocabulary.families(sense.families(), new Meaning(Role.OTHER));
        sense.series().forEach(series::addOther);
    }

    private void addContext(Sense sense) {
        words(sense.terms(), new Meaning(Role.ACCESSORY));
        words(sense.hints(), new Meaning(Role.PART));
        words(sense.excludes(), new Meaning(Role.NEUTRAL));
        sense.parameters().forEach(names -> words(names.names(), new Meaning(Role.UNRELATED_PARAMETER)));
    }

    private void words(Sense.Terms terms, Meaning meaning) {
        vocabulary.words(terms.zh(), meaning);
        vocabulary.words(terms.en(), meaning);
        if (meaning.role().namesThing()) vocabulary.addInverted(terms.en(), meaning);
        if (meaning.role() == Role.TERM) vocabulary.addInvertedChinese(terms.zh(), meaning);
    }

    /** The words of both languages that relate the names in a phrase. */
    private void addGrammar() {
        vocabulary.words(LANGUAGE.words("negation"), new Meaning(Role.NEGATION));
        vocabulary.words(LANGUAGE.words("inclusion"), new Meaning(Role.INCLUSION));
        vocabulary.words(LANGUAGE.words("purpose"), new Meaning(Role.PURPOSE));
        vocabulary.words(LANGUAGE.words("procurement"), new Meaning(Role.PROCUREMENT));
        vocabulary.words(LANGUAGE.words("cloud-service"), new Meaning(Role.CLOUD));
        vocabulary.words(LANGUAGE.words("both-ways"), new Meaning(Role.BOTH_WAYS));
        vocabulary.words(LANGUAGE.words("either-way"), new Meaning(Role.EITHER_WAY));
        vocabulary.words(leftOpenDirections(), new Meaning(Role.EITHER_WAY));
        vocabulary.words(LANGUAGE.words("one-way"), new Meaning(Role.ONE_WAY));
    }

    /** `单向吞吐未注明`, `未标明单双向`, `direction not given`: which directions a rate counts, and that it is left open. */
    private static List<String> leftOpenDirections() {
        var words = new ArrayList<String>();
        for (var direction : LANGUAGE.words("direction")) {
            for (var open : LANGUAGE.words("left-open")) {
                boolean latin = direction.charAt(0) < 128;
                if (latin != open.charAt(0) < 128) continue;
                words.add(latin ? direction + " " + open : direction + open);
                if (!latin) words.add(open + direction);
                for (var of : LANGUAGE.words("of-direction")) {
                    if (!latin) words.add(direction + of + open);
                }
            }
        }
        return words.stream()
                .distinct()
                .filter(word -> !LANGUAGE.words("either-way").contains(word))
                .toList();
    }
}
