package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.EDITIONS;
import static io.certwatch.product.engine.ReferenceData.EDITION_2017;
import static io.certwatch.product.engine.ReferenceData.EDITION_2023;
import static io.certwatch.product.engine.ReferenceData.LEXICON;
import static io.certwatch.product.engine.ReferenceData.SECTORS_2025;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.Lexicon.LexiconText;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.engine.affected.CatalogueComparison;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Products that a change of the catalogue does not affect get the same result as before. */
class CatalogueComparisonTest {

    private static final List<Subject> SUBJECTS = ReferenceData.labelledProducts().stream()
            .map(LabelledProduct::subject)
            .flatMap(subject -> Stream.of(subject, subject.withDeclaredEntry("SCP-02")))
            .toList();

    private static final class State {

        private final List<EditionText> live;
        private final Lexicon lexicon;
        private @Nullable List<Judgement> judgements;

        State(List<EditionText> live, Lexicon lexicon) {
            this.live = live;
            this.lexicon = lexicon;
        }

        /** Of all subjects, in their order. */
        List<Judgement> judgements() {
            if (judgements == null) {
                var catalogue = Catalogue.compile(live, EDITIONS, lexicon);
                judgements = SUBJECTS.stream().map(catalogue::judge).toList();
            }
            return judgements;
        }

        CatalogueComparison words() {
            return CatalogueComparison.of(live, EDITIONS, lexicon, Map.of());
        }
    }

    private static final int CHANGES = 10;

    private record Effect(int reached, int changed) {}

    private static Effect effect(State before, State after) {
        var reach = before.words().differenceTo(after.words());
        int reached = 0;
        int changed = 0;
        for (int i = 0; i < SUBJECTS.size(); i++) {
            var subject = SUBJECTS.get(i);
            var was = before.judgements().get(i);
            var is = after.judgements().get(i);
            boolean isReached = reaches(reach, subject, was);
            if (isReached) reached++;
            if (!was.equals(is)) changed++;
            assertThat(isReached || was.equals(is))
                    .as("%s: %s became %s", subject, was, is)
                    .isTrue();
        }
        return new Effect(reached, changed);
    }

    private static boolean reaches(AffectedProducts reach, Subject subject, Judgement judgement) {
        return switch (reach) {
            case AffectedProducts.Everything _ -> true;
            case AffectedProducts.Some some ->
                some.things().anyOf(ProductKeys.of(subject, "1"))
                        || judgement.verdict() == Verdict.UNKNOWN
                                && some.figures().anyOf(ProductKeys.of(subject, "1"))
                        || judgement.findings().stream()
                                .anyMatch(finding -> some.entries().contains(finding.entry()));
        };
    }

    @Test
    void editionAffectsItsThingsAndFewOthers() {
        var effect = effect(new State(List.of(EDITION_2017), LEXICON), new State(List.of(EDITION_2023), LEXICON));
        assertThat(effect.changed()).isPositive();
        assertThat(effect.reached()).isLessThan(SUBJECTS.size());
        var added = effect(
                new State(List.of(EDITION_2023), LEXICON), new State(List.of(EDITION_2023, SECTORS_2025), LEXICON));
        assertThat(added.reached()).isBetween(added.changed(), SUBJECTS.size() / 3);
    }

    @Test
    void sameCatalogueAffectsNothing() {
        var state = new State(List.of(EDITION_2023, SECTORS_2025), LEXICON);
        assertThat(state.words().differenceTo(state.words())).isEqualTo(AffectedProducts.NOTHING);
    }

    @Test
    void announcedEditionAffectsItsThingsOnItsDay() {
        var announced = new EditionText(
                EDITION_2023.id(),
                EDITION_2023.force(),
                null,
                LocalDate.parse("2027-01-01"),
                EDITION_2023.supersedes(),
                EDITION_2023.entries());
        effect(new State(List.of(EDITION_2017, announced), LEXICON), new State(List.of(EDITION_2023), LEXICON));
    }

    @Test
    void lexiconChangeAffectsAllProductsThatItChanges() {
        var random = new Random(7);
        var live = List.of(EDITION_2023, SECTORS_2025);
        var before = new State(live, LEXICON);
        int changed = 0;
        int reached = 0;
        for (int i = 0; i < CHANGES; i++) {
            var effect = effect(before, new State(live, revised(random)));
            changed += effect.changed();
            reached += effect.reached();
        }
        assertThat(changed).isGreaterThan(50);
        assertThat(reached).isBetween(changed, CHANGES * SUBJECTS.size() / 2);
    }

    @Test
    void changeOfADivisorAffectsAllProductsThatItChanges() {
        var live = List.of(EDITION_2023);
        var effect = effect(new State(live, LEXICON), new State(live, withTotals(null)));
        assertThat(effect.changed()).isPositive();
        assertThat(effect(
                                new State(live, withTotals(null)),
                                new State(live, withTotals(new Sense.Total("coresPerCpu", "-", null))))
                        .changed())
                .isPositive();
        var room = new Sense.Total(
                "coresPerCpu",
                "cpuCount",
                new Sense.Terms(List.of("CPU数", "CPU数量", "颗CPU"), List.of("CPUs", "processors", "x Intel Xeon")));
        assertThat(effect(new State(live, LEXICON), new State(live, withTotals(room)))
                        .changed())
                .isPositive();
    }

    private static Lexicon withTotals(Sense.@Nullable Total total) {
        return new Lexicon(
                2,
                LEXICON.entries().stream()
                        .map(entry -> new LexiconText(
                                entry.entry(),
                                entry.senses().stream()
                                        .map(sense -> with(
                                                sense,
                                                sense.terms(),
                                                sense.hints(),
                                                sense.excludes(),
                                                sense.parameters().stream()
                                                        .map(names -> names.total() == null
                                                                ? names
                                                                : new Sense.ParameterNames(
                                                                        names.parameter(),
                                                                        names.names(),
                                                                        names.inexactNames(),
                                                                        total))
                                                        .toList()))
                                        .toList()))
                        .toList());
    }

    /**
     * Changes the words of one or a few entries at random: some are removed, some get another role or another entry.
     */
    private static Lexicon revised(Random random) {
        var entries = new ArrayList<>(LEXICON.entries());
        for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
            int at = random.nextInt(entries.size());
            var donor = entries.get(random.nextInt(entries.size())).senses().getFirst();
            var entry = entries.get(at);
            entries.set(
                    at,
                    new LexiconText(
                            entry.entry(),
                            entry.senses().stream()
                                    .map(sense -> revised(sense, donor, random))
                                    .toList()));
        }
        return new Lexicon(2, entries);
    }

    private static Sense revised(Sense sense, Sense donor, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> with(sense, some(sense.terms(), random), sense.hints(), sense.excludes(), sense.parameters());
            case 1 -> with(sense, sense.terms(), sense.terms(), sense.excludes(), sense.parameters());
            case 2 -> with(sense, donor.terms(), sense.hints(), sense.excludes(), sense.parameters());
            case 3 -> with(sense, sense.terms(), sense.hints(), some(donor.terms(), random), sense.parameters());
            case 4 -> with(sense, sense.terms(), donor.hints(), sense.excludes(), donor.parameters());
            default -> with(sense, sense.terms(), sense.hints(), sense.excludes(), List.of());
        };
    }

    private static Sense.Terms some(Sense.Terms terms, Random random) {
        return new Sense.Terms(
                terms.zh().stream().filter(_ -> random.nextBoolean()).toList(),
                terms.en().stream().filter(_ -> random.nextBoolean()).toList());
    }

    private static Sense with(
            Sense sense,
            Sense.Terms terms,
            Sense.Terms hints,
            Sense.Terms excludes,
            List<Sense.ParameterNames> parameters) {
        return new Sense(
                sense.editions(),
                terms,
                sense.families(),
                hints,
                excludes,
                sense.below(),
                sense.belowFamilies(),
                parameters,
                sense.series(),
                sense.makers(),
                sense.software());
    }
}
