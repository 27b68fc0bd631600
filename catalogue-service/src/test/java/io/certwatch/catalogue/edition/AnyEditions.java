package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.criterion;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;

import io.certwatch.catalogue.edition.lineage.Lineage;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Comparison;
import io.certwatch.edition.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Generates valid editions from a small set of names, parameters and figures, so that entries often coincide. */
final class AnyEditions implements ArbitrarySupplier<AnyEditions.Revision> {

    /** In two dimensions: both occur within an edition, but only one within an entry. */
    static final List<List<String>> THROUGHPUTS =
            List.of(List.of("5 Gbps", "10 Gbps", "10000 Mbps", "15 Gbps"), List.of("5 Gpps", "10 Gpps"));

    static final List<String> ROUTES = List.of("5", "10", "15");

    /** An edition and one that supersedes it. */
    record Revision(EditionContent older, EditionContent newer) {

        List<Change> diff() {
            return EditionDiff.between(older, newer, Lineage.of(newer));
        }

        Revision shuffled(Random random) {
            return new Revision(AnyEditions.shuffled(older, random), AnyEditions.shuffled(newer, random));
        }
    }

    private record Draft(Bilingual name, List<Criterion> criteria, Set<String> continues) {}

    @Override
    public Arbitrary<Revision> get() {
        return editions("2030-1", null)
                .flatMap(older -> editions("2030-2", older).map(newer -> new Revision(older, newer)));
    }

    private static Arbitrary<EditionContent> editions(String id, @Nullable EditionContent older) {
        Arbitrary<Set<String>> continues = older == null
                ? Arbitraries.just(Set.of())
                : Arbitraries.of(codes(older)).set().ofMaxSize(3);
        return Combinators.combine(names(), criteria(), continues)
                .as(Draft::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(drafts -> edition(id, older, drafts));
    }

    private static EditionContent edition(String id, @Nullable EditionContent older, List<Draft> drafts) {
        var entries = IntStream.range(0, drafts.size()).mapToObj(i -> {
            var draft = drafts.get(i);
            return entry(
                    "E-" + i, draft.name(), draft.criteria(), draft.continues().toArray(String[]::new));
        });
        return statutory(
                id, LocalDate.of(2030, 1, 1), older == null ? null : older.id().value(), entries.toArray(Entry[]::new));
    }

    private static Arbitrary<Bilingual> names() {
        return Arbitraries.of("路由器", "交换机", "防火墙").map(name -> new Bilingual(name, null));
    }

    /** Criteria that a product can meet together. */
    private static Arbitrary<List<Criterion>> criteria() {
        return Arbitraries.of(THROUGHPUTS)
                .flatMap(throughputs -> Arbitraries.oneOf(
                                criteria("throughput", throughputs), criteria("routes", ROUTES))
                        .list()
                        .ofMaxSize(4))
                .filter(criteria ->
                        CriteriaBounds.of(criteria).ranges().values().stream().noneMatch(Range::empty));
    }

    private static Arbitrary<Criterion> criteria(String parameter, List<String> quantities) {
        return Combinators.combine(Arbitraries.of(Comparison.values()), Arbitraries.of(quantities))
                .as((comparison, quantity) -> criterion(parameter, comparison.sign(), quantity));
    }

    private static List<String> codes(EditionContent edition) {
        return edition.entries().stream().map(Entry::code).toList();
    }

    private static EditionContent shuffled(EditionContent edition, Random random) {
        var entries = shuffled(edition.entries(), random).stream()
                .map(entry -> new Entry(
                        entry.code(),
                        entry.kind(),
                        entry.name(),
                        entry.scope(),
                        entry.official(),
                        shuffled(entry.criteria(), random),
                        entry.continues(),
                        entry.standards()));
        return statutory(
                edition.id().value(),
                edition.effective(),
                edition.supersedes() == null ? null : edition.supersedes().value(),
                entries.toArray(Entry[]::new));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
