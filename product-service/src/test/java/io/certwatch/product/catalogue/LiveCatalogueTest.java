package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.TODAY;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveCatalogueTest {

    private static List<String> liveOn(LocalDate day, Edition... editions) {
        return LiveCatalogue.live(List.of(editions), day).stream()
                .map(Edition::id)
                .toList();
    }

    @Test
    void statutoryEditionEndsTheOneItSupersedes() {
        assertThat(liveOn(TODAY, edition2017(), edition2023())).containsExactly("2023-2");
    }

    @Test
    void announcedEditionCountsBesideTheOneItWillEnd() {
        assertThat(liveOn(LocalDate.parse("2023-07-02"), edition2023(), edition2017()))
                .containsExactly("2017-1", "2023-2");
        assertThat(liveOn(LocalDate.parse("2023-07-03"), edition2017(), edition2023()))
                .containsExactly("2023-2");
    }

    @Test
    void consultationEndsNothing() {
        var statutory = edition2023();
        var draft = statutory.withForce(Force.CONSULTATION);
        assertThat(liveOn(TODAY, edition2017(), draft)).containsExactly("2017-1", "2023-2");
    }

    @Test
    void correctionEndsWhatItCorrectsOnTheSameDay() {
        var correction = edition(
                "2023-2-c1",
                "2023-2",
                "2023-07-03",
                CatalogueFixture.entry("SCP-02", "防火墙", "Firewall", List.of(), List.of("SCP-02")));
        assertThat(liveOn(TODAY, edition2017(), edition2023(), correction)).containsExactly("2023-2-c1");
        assertThat(Lineage.of(List.of(edition2017(), edition2023(), correction))
                        .continues(new EntryKey("2023-2-c1", "SCP-02"), new EntryKey("2017-1", "SCP-03")))
                .isTrue();
    }

    @Test
    void editionWithoutEntriesIsNotLive() {
        assertThat(liveOn(TODAY, edition2017(), edition("2023-2-w1", null, "2026-11-20")))
                .containsExactly("2017-1");
    }

    @Test
    void restoresTheEditionThatAWithdrawnOneEnded() {
        var published = edition2023();
        var withdrawn = published.withRevision(2).withWithdrawn(true);
        assertThat(liveOn(TODAY, edition2017(), withdrawn)).containsExactly("2017-1");
    }

    @Test
    void keepsTheLaterOfTwoThatSupersedeEachOther() {
        var first = edition(
                "2017-1", "2023-2", "2017-06-01", CatalogueFixture.entry("A", "墙", "Wall", List.of(), List.of("B")));
        var second = edition(
                "2023-2", "2017-1", "2023-07-03", CatalogueFixture.entry("B", "墙", "Wall", List.of(), List.of("A")));
        assertThat(liveOn(TODAY, first, second)).containsExactly("2023-2");
        var lineage = Lineage.of(List.of(first, second));
        assertThat(lineage.continues(new EntryKey("2023-2", "B"), new EntryKey("2017-1", "A")))
                .isTrue();
        assertThat(lineage.continues(new EntryKey("2017-1", "A"), new EntryKey("2023-2", "B")))
                .isFalse();
        assertThat(lineage.continues(new EntryKey("2023-2", "B"), new EntryKey("1999-1", "C")))
                .isFalse();
    }

    @Test
    void keepsBothOfOneDayThatSupersedeEachOther() {
        var entry = CatalogueFixture.entry("A", "墙", "Wall", List.of(), List.of());
        assertThat(liveOn(
                        TODAY,
                        edition("2026-2", "2026-1", "2026-01-01", entry),
                        edition("2026-1", "2026-2", "2026-01-01", entry)))
                .containsExactly("2026-1", "2026-2");
    }

    @Test
    void lexiconIsCompleteWhenAllChangedEntriesArrived() {
        var router = new LexiconEntry("CNE-01", 1, List.of("CNE-01", "OTHER"), List.of());
        var other = new LexiconEntry("OTHER", 1, List.of("CNE-01", "OTHER"), List.of());
        assertThat(new KnownLexicon(List.of()).complete()).isFalse();
        assertThat(new KnownLexicon(List.of(router)).complete()).isFalse();
        assertThat(new KnownLexicon(List.of(router, other)).complete()).isTrue();
    }

    @Test
    void laterRevisionOfAnEntryCountsForTheEarlierOne() {
        var router = new LexiconEntry("CNE-01", 2, List.of("CNE-01"), List.of());
        var other = new LexiconEntry("OTHER", 1, List.of("CNE-01", "OTHER"), List.of());
        assertThat(new KnownLexicon(List.of(router, other)).complete()).isTrue();
        assertThat(new KnownLexicon(List.of(router, other)).revision()).isEqualTo(2);
    }

    @Test
    void lineageSpansSeveralEditions() {
        var next = edition(
                "2030-1",
                "2023-2",
                "2030-01-01",
                CatalogueFixture.entry("X-1", "墙", "Wall", List.of(), List.of("SCP-02")));
        var lineage = Lineage.of(List.of(edition2017(), edition2023(), next));
        assertThat(lineage.continues(new EntryKey("2030-1", "X-1"), new EntryKey("2017-1", "SCP-03")))
                .isTrue();
        assertThat(lineage.continues(new EntryKey("2023-2", "SCP-03"), new EntryKey("2017-1", "SCP-03")))
                .isFalse();
        assertThat(lineage.continues(new EntryKey("2017-1", "SCP-02"), new EntryKey("2023-2", "SCP-02")))
                .isFalse();
    }
}
