package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.criterion;
import static io.certwatch.catalogue.edition.EditionFixture.draft;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareEditionsTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private final EditionsInMemory editions = new EditionsInMemory();
    private final CompareEditions comparison = new CompareEditions(editions);

    @Test
    void followsTheLineageAcrossSeveralEditions() {
        var first =
                keep(statutory("2030-1", DAY, null, entry("A", ROUTER, List.of(criterion("rate", ">=", "30 Gbps")))));
        keep(statutory("2030-2", DAY, "2030-1", entry("B", ROUTER, List.of(criterion("rate", ">=", "20 Gbps")), "A")));
        var third = keep(statutory("2030-3", DAY, "2030-2", entry("C", new Bilingual("高端路由器", null), List.of(), "B")));

        assertThat(comparison.changes(third, first))
                .extracting(Change::summary)
                .containsExactly(
                        new Change.Summary("C", List.of(Change.Kind.WIDENED, Change.Kind.RENAMED), List.of("A")));
    }

    @Test
    void comparesWithANewerEditionByTheSameLineage() {
        var first = keep(statutory(
                "2030-1",
                DAY,
                null,
                entry("A", ROUTER, List.of(criterion("rate", ">=", "30 Gbps"))),
                entry("Z", ROUTER, List.of())));
        keep(statutory("2030-2", DAY, "2030-1", entry("B", ROUTER, List.of(criterion("rate", ">=", "20 Gbps")), "A")));
        var third = keep(
                statutory("2030-3", DAY, "2030-2", entry("C", ROUTER, List.of(), "B"), entry("A", ROUTER, List.of())));

        assertThat(comparison.changes(first, third))
                .extracting(Change::summary)
                .containsExactly(
                        new Change.Summary("A", List.of(Change.Kind.NARROWED), List.of("C")),
                        new Change.Summary("Z", List.of(Change.Kind.ADDED), List.of()),
                        new Change.Summary("A", List.of(Change.Kind.REMOVED), List.of()));
    }

    @Test
    void findsNoChangeAgainstItself() {
        var edition =
                keep(statutory("2030-1", DAY, null, entry("A", ROUTER, List.of()), entry("B", ROUTER, List.of())));

        assertThat(comparison.changes(edition, edition)).isEmpty();
    }

    @Test
    void matchesUnrelatedEditionsByName() {
        var one = keep(statutory(
                "2030-1", DAY, null, entry("A", ROUTER, List.of()), entry("B", new Bilingual("交换机", null), List.of())));
        var other = keep(statutory(
                "2031-1", DAY, null, entry("X", ROUTER, List.of()), entry("Y", new Bilingual("防火墙", null), List.of())));

        assertThat(comparison.changes(other, one))
                .extracting(Change::summary)
                .extracting(Change.Summary::entry)
                .containsExactly("Y", "B");
    }

    @Test
    void terminatesIfEditionsSupersedeEachOther() {
        keep(statutory("2030-1", DAY, "2030-2", entry("A", ROUTER, List.of(), "A")));
        var second = keep(statutory("2030-2", DAY, "2030-1", entry("A", ROUTER, List.of(), "A")));
        var stranger = keep(statutory("2031-1", DAY, null, entry("A", ROUTER, List.of())));

        assertThat(comparison.changes(second, stranger)).isEmpty();
    }

    private EditionContent keep(EditionContent content) {
        editions.add(draft(content), new byte[0]);
        return content;
    }
}
