package io.certwatch.product.engine.affected;

import io.certwatch.edition.Force;
import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Lexicon;
import io.certwatch.product.engine.ProductKeys;
import io.certwatch.product.engine.text.SearchKeys;
import io.certwatch.product.engine.vocabulary.Compiler;
import io.certwatch.product.engine.vocabulary.Meaning;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.SuffixRule;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a catalogue that depends on words, to be compared with another catalogue. A judgement depends on the
 * words found in a text, their meanings, and the meaning of a declared category. So both catalogues give the same
 * result for a product whose text has no word with another meaning, and whose declared category means the same. Names
 * of figures affect only findings under entries with criteria, and products that no word identifies as listed ones.
 */
public final class CatalogueComparison {

    /** An entry with the data of its whole edition. */
    private record Stamp(
            String edition,
            @Nullable Object inForceFrom,
            Force force,
            EntryText entry,
            boolean software,
            @Nullable Object heading) {}

    private record Said(
            SuffixRule tail,
            Role role,
            @Nullable Stamp stamp,
            @Nullable CriterionText criterion,
            @Nullable CriterionText over,
            @Nullable String maker) {}

    private final Map<String, List<Said>> things = new HashMap<>();
    private final Map<String, List<Said>> figures = new HashMap<>();
    private final Map<String, List<Stamp>> declarable = new HashMap<>();
    private final Set<String> withCriteria = new HashSet<>();
    private final Map<Target, Stamp> stamps = new HashMap<>();

    private CatalogueComparison(Compiler compiler, Map<String, ?> headings) {
        compiler.entries().forEach((target, entry) -> {
            stamps.put(
                    target,
                    new Stamp(
                            target.edition(),
                            target.inForceFrom(),
                            target.force(),
                            entry,
                            target.software(),
                            headings.get(target.edition())));
            if (target.hasCriteria()) withCriteria.add(target.code());
        });
        compiler.forEachLiteral((literal, meanings) -> {
            say(literal, meanings, role -> !role.aboutFigures(), things);
            say(literal, meanings, Role::aboutFigures, figures);
        });
        compiler.declarable()
                .forEach((name, targets) ->
                        declarable.put(name, targets.stream().map(stamps::get).toList()));
    }

    /**
     * @param live as for {@link Catalogue#compile}
     * @param allKnown as for {@link Catalogue#compile}
     * @param headings by edition, the data whose change affects all its entries
     */
    public static CatalogueComparison of(
            List<EditionText> live, List<EditionText> allKnown, Lexicon lexicon, Map<String, ?> headings) {
        var compiler = new Compiler(allKnown, lexicon);
        live.forEach(compiler::add);
        return new CatalogueComparison(compiler, headings);
    }

    private void say(
            String literal,
            Map<SuffixRule, List<Meaning>> meanings,
            Predicate<Role> which,
            Map<String, List<Said>> all) {
        var said = new ArrayList<Said>(2);
        meanings.forEach((tail, meant) -> meant.stream()
                .filter(meaning -> which.test(meaning.role()))
                .forEach(meaning -> said.add(toSaid(tail, meaning))));
        if (!said.isEmpty()) all.put(literal, said);
    }

    private Said toSaid(SuffixRule tail, Meaning meaning) {
        var target = meaning.target();
        return new Said(
                tail,
                meaning.role(),
                target == null ? null : stamps.get(target),
                text(meaning.criterion()),
                text(meaning.over()),
                meaning.maker());
    }

    private static @Nullable CriterionText text(@Nullable Criterion criterion) {
        return criterion == null ? null : criterion.text();
    }

    /** The products for which the two may give different results. */
    public AffectedProducts differenceTo(CatalogueComparison later) {
        var thingKeys = keys(things, later.things);
        var figureKeys = keys(figures, later.figures);
        if (thingKeys.isEmpty() || figureKeys.isEmpty())
            return new AffectedProducts.Everything(AffectedProducts.Reason.WORD_WITHOUT_KEY);
        var declared = new LinkedHashSet<>(thingKeys.get().whole());
        findChanges(declarable, later.declarable).forEach(name -> declared.add(ProductKeys.toDeclaredKey(name)));
        return new AffectedProducts.Some(
                new AffectedProducts.Keys(declared, thingKeys.get().beginnings()),
                figureKeys.get(),
                figureKeys.get().isEmpty() ? Set.of() : withCriteria(later));
    }

    private Set<String> withCriteria(CatalogueComparison later) {
        var codes = new LinkedHashSet<>(withCriteria);
        codes.addAll(later.withCriteria);
        return codes;
    }

    /** Of words with another meaning; empty if one of them has no keys. */
    private static Optional<AffectedProducts.Keys> keys(Map<String, List<Said>> before, Map<String, List<Said>> after) {
        var changed = findChanges(before, after);
        var unchanged = new HashSet<>(after.keySet());
        unchanged.removeAll(changed);
        var words = words(changed, before);
        words.addAll(words(changed, after));
        return new KeyChoice(words, words(unchanged, after)).keys();
    }

    private static Set<ComparedWord> words(Set<String> literals, Map<String, List<Said>> all) {
        var words = new LinkedHashSet<ComparedWord>();
        for (var literal : literals) {
            all.getOrDefault(literal, List.of()).forEach(said -> words.add(new ComparedWord(literal, said.tail())));
        }
        return words;
    }

    private static <V> Set<String> findChanges(Map<String, V> before, Map<String, V> after) {
        var changed = new LinkedHashSet<String>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(changed::add);
        return changed;
    }

    /** A word for comparison: its literal and what may follow. */
    public record ComparedWord(String literal, SuffixRule tail) {

        /** Every product in whose text the word is found has all of these keys. */
        public Set<String> keys() {
            return SearchKeys.listRequired(literal, tail.digits());
        }

        /** Every such product has keys with all of these prefixes. */
        public Set<String> beginnings() {
            return SearchKeys.requiredBeginnings(literal);
        }
    }
}
