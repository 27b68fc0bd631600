package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.Change.Kind.ADDED;
import static io.certwatch.catalogue.edition.Change.Kind.NARROWED;
import static io.certwatch.catalogue.edition.Change.Kind.REMOVED;
import static io.certwatch.catalogue.edition.Change.Kind.RENAMED;
import static io.certwatch.catalogue.edition.Change.Kind.REWORDED;
import static io.certwatch.catalogue.edition.Change.Kind.WIDENED;
import static io.certwatch.catalogue.edition.EditionFixture.ROUTER;
import static io.certwatch.catalogue.edition.EditionFixture.criterion;
import static io.certwatch.catalogue.edition.EditionFixture.entry;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.lineage.Lineage;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Confidence;
import io.certwatch.edition.OfficialDescription;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionDiffTest {

    private static final Criterion TWELVE = criterion("throughput", ">=", "12 Tbps");

    @Test
    void reportsNoChangeOfAnUnchangedEntry() {
        assertThat(kinds(List.of(TWELVE), List.of(TWELVE))).isEmpty();
    }

    @Test
    void reportsNoChangeIfOnlyTheUnitDiffers() {
        assertThat(kinds(List.of(TWELVE), List.of(criterion("throughput", ">=", "12000 Gbps"))))
                .isEmpty();
    }

    @Test
    void comparesOfficialDescriptionsIfBothEditionsRecordThem() {
        var known = official("转发数据的设备");

        assertThat(rewords(known, official("转发数据的设备。"))).isTrue();
        assertThat(rewords(known, new OfficialDescription("转发数据的设备", null, Confidence.RECALLED)))
                .isFalse();
        assertThat(rewords(null, known)).isFalse();
        assertThat(rewords(known, null)).isFalse();
    }

    private static OfficialDescription official(String zh) {
        return new OfficialDescription(zh, "https://example.com/list", Confidence.SEEN);
    }

    private static boolean rewords(@Nullable OfficialDescription before, @Nullable OfficialDescription after) {
        var older = statutory("2030-1", day(1), null, described(before));
        var newer = statutory("2030-2", day(2), "2030-1", described(after, "A"));
        return diff(older, newer).equals(List.of(new Change.Summary("A", List.of(REWORDED), List.of("A"))));
    }

    private static Entry described(@Nullable OfficialDescription official, String... continues) {
        var entry = entry("A", ROUTER, List.of(), continues);
        return new Entry("A", entry.kind(), ROUTER, entry.scope(), official, List.of(), List.of(continues), List.of());
    }

    @Test
    void widensWhenACriterionIsDropped() {
        assertThat(kinds(List.of(TWELVE), List.of())).containsExactly(WIDENED);
    }

    @Test
    void widensWhenACriterionIsWeakened() {
        assertThat(kinds(List.of(TWELVE), List.of(criterion("throughput", ">=", "6 Tbps"))))
                .containsExactly(WIDENED);
        assertThat(kinds(List.of(criterion("throughput", ">", "12 Tbps")), List.of(TWELVE)))
                .containsExactly(WIDENED);
        assertThat(kinds(List.of(criterion("delay", "<=", "80 ns")), List.of(criterion("delay", "<=", "1 µs"))))
                .containsExactly(WIDENED);
    }

    @Test
    void narrowsWhenACriterionIsAddedOrStricter() {
        assertThat(kinds(List.of(), List.of(TWELVE))).containsExactly(NARROWED);
        assertThat(kinds(List.of(TWELVE), List.of(criterion("throughput", ">=", "30 Tbps"))))
                .containsExactly(NARROWED);
        assertThat(kinds(List.of(TWELVE), List.of(criterion("throughput", "=", "12 Tbps"))))
                .containsExactly(NARROWED);
    }

    @Test
    void widensAndNarrowsWhenACriterionIsReplaced() {
        assertThat(kinds(List.of(TWELVE), List.of(criterion("routes", ">=", "55万条"))))
                .containsExactly(WIDENED, NARROWED);
    }

    @Test
    void widensAndNarrowsWhenTheDimensionChanges() {
        assertThat(kinds(List.of(TWELVE), List.of(criterion("throughput", ">=", "10 Gpps"))))
                .containsExactly(WIDENED, NARROWED);
    }

    @Test
    void combinesTwoCriteriaOfAParameter() {
        var between = List.of(TWELVE, criterion("throughput", "<", "30 Tbps"));
        assertThat(kinds(between, List.of(TWELVE))).containsExactly(WIDENED);
        assertThat(kinds(List.of(TWELVE, criterion("throughput", ">=", "6 Tbps")), List.of(TWELVE)))
                .isEmpty();
    }

    @Test
    void widensAMergedEntryIfOnePredecessorWasNarrower() {
        var older = statutory(
                "2030-1",
                day(1),
                null,
                entry("A", new Bilingual("防火墙（硬件）", null), List.of(TWELVE)),
                entry("B", new Bilingual("WAF", null), List.of()));
        var newer = statutory("2030-2", day(2), "2030-1", entry("A", new Bilingual("防火墙", null), List.of(), "A", "B"));

        assertThat(diff(older, newer))
                .containsExactly(new Change.Summary("A", List.of(WIDENED, RENAMED), List.of("A", "B")));
    }

    @Test
    void comparesByLineageAndNotByCode() {
        var older = statutory(
                "2030-1",
                day(1),
                null,
                entry("A", ROUTER, List.of()),
                entry("B", new Bilingual("交换机", null), List.of()));
        var newer = statutory("2030-2", day(2), "2030-1", entry("A", new Bilingual("交换机", null), List.of(), "B"));

        assertThat(diff(older, newer)).containsExactly(new Change.Summary("A", List.of(REMOVED), List.of()));
    }

    @Test
    void reportsEntriesWithoutPredecessorOrSuccessor() {
        var older = statutory("2030-1", day(1), null, entry("A", ROUTER, List.of()));
        var newer = statutory("2030-2", day(2), "2030-1", entry("B", ROUTER, List.of()));

        assertThat(diff(older, newer))
                .extracting(Change.Summary::kinds)
                .containsExactly(List.of(ADDED), List.of(REMOVED));
    }

    @Test
    void reportsOtherWordsForTheSameBoundsAsReworded() {
        var older = statutory("2030-1", day(1), null, entry("A", ROUTER, List.of()));
        var newer = statutory(
                "2030-2",
                day(2),
                "2030-1",
                entry("A", new Bilingual("路由器", "Router, better translated"), List.of(), "A"));

        assertThat(diff(older, newer)).extracting(Change.Summary::kinds).containsExactly(List.of(REWORDED));
    }

    private static List<Change.Kind> kinds(List<Criterion> before, List<Criterion> after) {
        var older = statutory("2030-1", day(1), null, entry("A", ROUTER, before));
        var newer = statutory("2030-2", day(2), "2030-1", entry("A", ROUTER, after, "A"));
        return diff(older, newer).stream()
                .flatMap(change -> change.kinds().stream())
                .toList();
    }

    private static List<Change.Summary> diff(EditionContent older, EditionContent newer) {
        return EditionDiff.between(older, newer, Lineage.of(newer)).stream()
                .map(Change::summary)
                .toList();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2030, 1, day);
    }
}
