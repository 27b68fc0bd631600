package io.certwatch.product.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.InventoryCounts;
import io.certwatch.product.inventory.InventoryCounts.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant REJECTED = Instant.parse("2026-11-20T08:00:00Z");
    private static final AssessmentBasis BASIS = new AssessmentBasis(
            List.of("2023-2", "2027-1"),
            7,
            Set.of("CNE-01", "CNE-02"),
            Map.of("SCP-02", new Wording("防火墙", "Firewall"), "CNE-01", new Wording("路由器", "Router")),
            true);

    private static InventoryAnswers of(InventoryCounts counts) {
        return new InventoryAnswers(counts, BASIS, NOW);
    }

    private static InventoryCounts counts(
            long products, long pending, long nothing, long review, long remarked, Map<Set<String>, Scope> required) {
        var cleared = products
                - pending
                - nothing
                - review
                - required.values().stream().mapToLong(Scope::products).sum();
        return new InventoryCounts(products, pending, cleared, nothing, review, remarked, required, Map.of());
    }

    private static final Map<Set<String>, Scope> REQUIRED = Map.of(
            Set.of("CNE-01", "CNE-02"), new Scope(2, 1, 0),
            Set.of("CNE-01"), new Scope(3, 0, 0),
            Set.of("SCP-02"), new Scope(10, 4, 1));

    @Test
    void listsProductsInScopeByEntryAndCiiMark() {
        var answer = of(counts(100, 0, 0, 0, 0, REQUIRED)).productsInScope();

        assertThat(answer.state()).isEqualTo(ItemState.DONE);
        assertThat(answer.complete()).isTrue();
        assertThat(answer.figures())
                .contains(
                        entry("products", 100L),
                        entry("inScope", 15L),
                        entry("inScopeInCii", 5L),
                        entry("CNE-01", 5L),
                        entry("CNE-01InCii", 1L),
                        entry("SCP-02", 10L));
        assertThat(answer.text().en())
                .isEqualTo("15 of 100 products need certification or testing: Firewall (SCP-02) 10 (4 in CII), Router"
                        + " (CNE-01) 5 (1 in CII), CNE-02 2 (1 in CII); 5 stated as used in critical information"
                        + " infrastructure or delivered to its operators; 1 withdrawn, no longer tracked.");
        assertThat(answer.text().zh())
                .isEqualTo("100款产品中有15款需要认证或者检测：防火墙（SCP-02）10款（用于关基4款）、路由器（CNE-01）5款（用于关基1款）、CNE-02类2款（用于关基1款）；"
                        + "5款已说明用于关键信息基础设施或者供应给其运营者；1款已退市，不再跟踪。");
        assertThat(answer.from().en())
                .isEqualTo("Assessments by the Catalogue of Network Critical Equipment and Specialized Cybersecurity"
                        + " Products (Announcement No. 2 of 2023), the Catalogue of Network Critical Equipment and"
                        + " Specialized Cybersecurity Products (Announcement No. 1 of 2027) with revision 7 of the"
                        + " lexicon; rows: /api/products?verdict=REQUIRED");
    }

    @Test
    void countsAProductOfTwoCriticalEntriesOnce() {
        var answer = of(counts(100, 0, 0, 0, 0, REQUIRED)).criticalEquipment();

        assertThat(answer.figures())
                .contains(entry("criticalEquipment", 5L), entry("criticalEquipmentInCii", 1L), entry("CNE-02", 2L))
                .doesNotContainKey("SCP-02");
        assertThat(answer.text().en()).startsWith("5 of 100 products are network critical equipment");
        assertThat(answer.from().en())
                .endsWith("rows: /api/products?verdict=REQUIRED&entry=CNE-01, "
                        + "/api/products?verdict=REQUIRED&entry=CNE-02");
    }

    @Test
    void saysThatNoneIsCritical() {
        var answer = of(counts(3, 0, 0, 0, 0, Map.of())).criticalEquipment();
        assertThat(answer.text().en())
                .isEqualTo("None of 3 products is network critical equipment that needs certification or testing.");
        assertThat(answer.complete()).isTrue();
    }

    /** Any of these products may be in scope. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void nothingIsCompleteWhileAProductIsNotJudged(long pending, long nothing, long review) {
        var answers = of(counts(20, pending, nothing, review, 0, REQUIRED));
        for (var answer : List.of(
                answers.productsInScope(),
                answers.criticalEquipment(),
                answers.inventoryJudged(),
                answers.rowsWithRemarks(0, null))) {
            assertThat(answer.complete()).isFalse();
            assertThat(answer.state()).isEqualTo(ItemState.IN_PROGRESS);
        }
        assertThat(answers.productsInScope().text().en()).endsWith("; 1 not yet judged, to review or not recognised.");
    }

    @Test
    void countsApartWhatIsNotJudged() {
        var answer = of(counts(2_000, 3, 5, 4, 0, REQUIRED)).inventoryJudged();

        assertThat(answer.figures())
                .containsExactly(
                        entry("products", 2_000L),
                        entry("judged", 1_988L),
                        entry("judgedPercent", 99L),
                        entry("pending", 3L),
                        entry("inReview", 4L),
                        entry("unknown", 5L));
        assertThat(answer.text().en())
                .isEqualTo("1,988 of 2,000 products (99 %) have a verdict that stands; 3 are pending; 4 wait for a"
                        + " person; 5 not recognised, from which nothing follows.");
    }

    @Test
    void neverRoundsUpToAll() {
        var answer = of(counts(100_000, 1, 0, 0, 0, Map.of())).inventoryJudged();
        assertThat(answer.figures()).containsEntry("judgedPercent", 99L);
        assertThat(answer.state()).isEqualTo(ItemState.IN_PROGRESS);
    }

    @Test
    void rowsWithRemarksAreSettledWhenNoneIsLeft() {
        assertThat(of(counts(10, 0, 0, 0, 2, Map.of())).rowsWithRemarks(0, null))
                .satisfies(answer -> {
                    assertThat(answer.state()).isEqualTo(ItemState.IN_PROGRESS);
                    assertThat(answer.text().en())
                            .isEqualTo("2 of 10 products have values that an import could not read.");
                    assertThat(answer.from().en()).contains("/api/products?remarked=true");
                });
        assertThat(of(counts(10, 0, 0, 0, 0, Map.of())).rowsWithRemarks(3, REJECTED))
                .satisfies(answer -> {
                    assertThat(answer.complete()).isFalse();
                    assertThat(answer.openSince()).isEqualTo(REJECTED);
                    assertThat(answer.text().en())
                            .isEqualTo("None of 10 products has values that an import could not read; "
                                    + "the newest import that rejected rows rejected 3: say what became of them.");
                });
        assertThat(of(counts(10, 0, 0, 0, 0, Map.of())).rowsWithRemarks(0, null).state())
                .isEqualTo(ItemState.DONE);
    }

    @Test
    void anEmptyInventoryAnswersNothing() {
        var answers = of(counts(0, 0, 0, 0, 0, Map.of()));
        for (var answer : List.of(
                answers.productsInScope(),
                answers.criticalEquipment(),
                answers.inventoryJudged(),
                answers.rowsWithRemarks(0, null))) {
            assertThat(answer.state()).isEqualTo(ItemState.OPEN);
            assertThat(answer.complete()).isFalse();
            assertThat(answer.text().en()).isEqualTo("No products are registered.");
        }
    }

    @Test
    void nothingIsCompleteWithoutACatalogue() {
        var answers = new InventoryAnswers(
                counts(5, 5, 0, 0, 0, Map.of()), new AssessmentBasis(List.of(), 0, Set.of(), Map.of(), false), NOW);
        assertThat(answers.inventoryJudged().state()).isEqualTo(ItemState.OPEN);
        assertThat(answers.productsInScope().from().en()).startsWith("The catalogue is incomplete");
    }

    @Test
    void namesTheEntriesWithMostProductsAndCountsTheRest() {
        var required = new HashMap<Set<String>, Scope>();
        for (int n = 10; n < 20; n++) required.put(Set.of("SCP-" + n), new Scope(n, 0, 0));
        var answer = of(counts(500, 0, 0, 0, 0, required)).productsInScope();
        assertThat(answer.text().en()).contains(": SCP-19 19, SCP-18 18, ").endsWith("SCP-14 14, 4 more entries.");
        assertThat(answer.figures()).containsEntry("SCP-10", 10L);
    }
}
