package io.certwatch.product.dossier;

import static io.certwatch.product.dossier.ItemsOfADossier.about;
import static io.certwatch.product.dossier.ItemsOfADossier.certificate;
import static io.certwatch.product.dossier.ItemsOfADossier.item;
import static io.certwatch.product.dossier.ItemsOfADossier.known;
import static io.certwatch.product.dossier.ItemsOfADossier.late;
import static io.certwatch.product.dossier.ItemsOfADossier.lateStep;
import static io.certwatch.product.dossier.ItemsOfADossier.retired;
import static io.certwatch.product.dossier.ItemsOfADossier.stated;
import static io.certwatch.product.dossier.ItemsOfADossier.step;
import static io.certwatch.product.dossier.ItemsOfADossier.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ProvisionCitation;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.plan.LastDay;
import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanBasis;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.checklist.plan.StatedPlan;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatherPartsTest {

    private static final int MOST = 3;
    private static final ProvisionCitation CITED = new ProvisionCitation("csl-2025", "25", null);

    private final GatherParts parts =
            new GatherParts(item -> new DossierReason(item.asked().why(), CITED), Map.of(), MOST);

    private void add(ChecklistItem... items) {
        Stream.of(items).forEach(parts::add);
        parts.counts();
    }

    private static Stream<String> keys(DossierPart part) {
        return part.items().stream().map(DossierItem::key);
    }

    @Test
    void whatIsLateComesFirstByDueDay() {
        add(
                late(Category.AUTHORITIES, "questions", "2027-02-20"),
                late(Category.LIABILITY, "clause", "2027-01-10"),
                item(Category.MAPPING, "scope", ItemState.OPEN, null),
                item(Category.RISK_RESPONSE, "plan", ItemState.OPEN, "2027-06-30"),
                item(Category.MAPPING, "judged", ItemState.OPEN, "2027-05-30"));

        assertThat(keys(parts.late.part())).containsExactly("clause", "questions");
        assertThat(keys(parts.open.part())).containsExactly("judged", "plan", "scope");
    }

    @Test
    void whatIsSettledIsOrderedByCategory() {
        add(
                item(Category.AUTHORITIES, "comments", ItemState.DONE, null),
                item(Category.MAPPING, "scope", ItemState.DONE, "2027-05-30"),
                item(Category.RISK_RESPONSE, "ota", ItemState.NOT_APPLICABLE, null),
                item(Category.RISK_RESPONSE, "plan", ItemState.IN_PROGRESS, null));

        assertThat(keys(parts.done.part())).containsExactly("scope", "comments");
        assertThat(keys(parts.notApplicable.part())).containsExactly("ota");
        assertThat(keys(parts.inProgress.part())).containsExactly("plan");
    }

    @Test
    void aReopenedItemIsLateAndNotDone() {
        add(item(Category.RISK_RESPONSE, "plan", ItemState.OPEN, null)
                .withReopened(ChecklistItem.Reopened.REVIEW)
                .withLate(true));

        assertThat(parts.late.part().items())
                .singleElement()
                .satisfies(item -> assertThat(item.reopened()).isEqualTo(ChecklistItem.Reopened.REVIEW));
        assertThat(parts.done.part().isEmpty()).isTrue();
    }

    @Test
    void countsEachItemOnceByItsStateAndTheLateOnesAgain() {
        add(
                late(Category.LIABILITY, "clause", "2027-01-10"),
                item(Category.LIABILITY, "agreement", ItemState.OPEN, null),
                item(Category.LIABILITY, "other", ItemState.DONE, null),
                step("1", "proof", ItemState.DONE, null),
                lateStep("2", "proof", ItemState.IN_PROGRESS, "2027-01-01"),
                retired(item(Category.MAPPING, "old", ItemState.DONE, null), Retired.ITEM_REMOVED));

        assertThat(parts.counts())
                .containsExactly(
                        new DossierCounts(Category.MAPPING, 0, 0, 0, 0, 0, 0, 0, 0),
                        new DossierCounts(Category.RISK_RESPONSE, 0, 0, 0, 0, 0, 0, 0, 0),
                        new DossierCounts(Category.LIABILITY, 1, 2, 0, 0, 0, 0, 1, 0),
                        new DossierCounts(Category.CERTIFICATION, 1, 0, 1, 0, 0, 0, 1, 0),
                        new DossierCounts(Category.AUTHORITIES, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(parts.retired()).extracting(DossierItem::key).containsExactly("old");
    }

    @Test
    void countsAndListsRenewalsApartFromWhatIsOwed() {
        add(
                step("R-1", "proof", ItemState.OPEN, "2027-05-01"),
                lateStep("R-2", "proof", ItemState.IN_PROGRESS, "2027-04-01"),
                renewal(step("R-3", "proof", ItemState.OPEN, "2027-06-01")),
                renewal(lateStep("R-4", "proof", ItemState.IN_PROGRESS, "2027-03-01")));

        assertThat(parts.counts()).contains(new DossierCounts(Category.CERTIFICATION, 1, 1, 1, 0, 2, 1, 0, 0));
        assertThat(names(parts.renewals)).containsExactly("R-4", "R-3");
        assertThat(names(parts.open)).containsExactly("R-1");
        assertThat(names(parts.late)).containsExactly("R-2");
        assertThat(names(parts.inProgress)).isEmpty();
    }

    @Test
    void aProofToConfirmIsInProgressAndCountedAmongThat() {
        add(
                step("R-1", "proof", ItemState.IN_PROGRESS, "2027-05-01"),
                step("R-2", "proof", ItemState.IN_PROGRESS, "2027-06-01")
                        .withReopened(ChecklistItem.Reopened.TO_BE_CONFIRMED),
                step("R-3", "proof", ItemState.DONE, "2027-06-01"));

        assertThat(parts.counts()).contains(new DossierCounts(Category.CERTIFICATION, 0, 0, 2, 1, 0, 0, 1, 0));
        assertThat(names(parts.inProgress)).containsExactly("R-1", "R-2");
        assertThat(names(parts.done)).containsExactly("R-3");
        assertThat(names(parts.renewals)).isEmpty();
    }

    private static ChecklistItem renewal(ChecklistItem item) {
        return item.withReopened(ChecklistItem.Reopened.RENEWAL);
    }

    private static Stream<String> names(GatherParts.GatheredPart part) {
        return part.part().first().stream().map(owed -> owed.name().en());
    }

    @Test
    void anObligationIsOneRowWithItsPlan() {
        var plan = ProofPlan.of(
                new PlanBasis(
                        PlanPath.FROM_MAKER,
                        PlanSettings.ESTIMATED,
                        new LastDay(LocalDate.parse("2027-05-01"), SetBy.MARKET_ENTRY),
                        null,
                        null,
                        Set.of(PlanStep.ASK_MAKER),
                        false,
                        null),
                StatedPlan.NONE,
                null,
                LocalDate.parse("2027-04-30"));
        add(
                step("R-1", "proof", ItemState.IN_PROGRESS, "2027-05-01").withPlan(plan),
                with(step("R-3", "proof", ItemState.DONE, null), certificate("C-1")),
                known(step("R-4", "proof", ItemState.NOT_APPLICABLE, null), "已停止跟踪", "Tracking stopped"),
                lateStep("R-5", "proof", ItemState.OPEN, "2027-01-01"));

        assertThat(parts.inProgress.part().first()).singleElement().satisfies(owed -> {
            assertThat(owed.name()).isEqualTo(new Wording("R-1", "R-1"));
            assertThat(owed.due()).isEqualTo(LocalDate.parse("2027-05-01"));
            assertThat(owed.inTime()).as("two weeks are left to do in a day").isFalse();
            assertThat(owed.steps()).hasSize(4);
            assertThat(owed.left())
                    .extracting(left -> left.what().en())
                    .hasSize(3)
                    .first()
                    .isEqualTo("Neither sell nor provide the product until there is a proof");
        });
        assertThat(parts.done.part().first())
                .singleElement()
                .satisfies(owed -> assertThat(owed.evidence())
                        .singleElement()
                        .satisfies(evidence -> assertThat(evidence.name()).isEqualTo("C-1")));
        assertThat(parts.notApplicable.part().first())
                .singleElement()
                .satisfies(owed -> assertThat(owed.reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.en()).isEqualTo("Tracking stopped")));
        assertThat(parts.late.part().first())
                .extracting(DossierObligation::late)
                .containsExactly(true);
        assertThat(parts.inProgress.part().items()).isEmpty();
    }

    @Test
    void listsTheFirstObligationsByDueDayAndCountsAllByMonth() {
        add(Stream.concat(
                        IntStream.rangeClosed(1, 9)
                                .map(day -> 10 - day)
                                .mapToObj(day -> step("R-" + day, "proof", ItemState.OPEN, "2027-05-0" + day)),
                        Stream.of(step("R-0", "proof", ItemState.OPEN, null)))
                .toArray(ChecklistItem[]::new));

        var open = parts.open.part();
        assertThat(open.first()).extracting(owed -> owed.name().en()).containsExactly("R-1", "R-2", "R-3");
        assertThat(open.obligations()).isEqualTo(10);
        assertThat(open.unlisted()).isEqualTo(7);
        assertThat(open.dueMonths()).containsExactly(Map.entry("2027-05", 9L), Map.entry(DossierPart.NO_DAY, 1L));
    }

    @Test
    void allVendorsAreListed() {
        add(IntStream.range(0, 500)
                .mapToObj(number -> about(
                        SubjectKind.VENDOR,
                        "vendor-" + number,
                        Category.LIABILITY,
                        "clause",
                        ItemState.OPEN,
                        "2027-05-01",
                        false))
                .toArray(ChecklistItem[]::new));

        assertThat(parts.open.part().items()).hasSize(500);
    }

    @Test
    void saysWhoStatedWhatAndWhy() {
        add(stated(
                item(Category.RISK_RESPONSE, "ota", ItemState.NOT_APPLICABLE, null),
                ItemState.NOT_APPLICABLE,
                "No cars",
                null));

        assertThat(parts.notApplicable.part().items()).singleElement().satisfies(item -> {
            assertThat(item.reason()).isNotNull().extracting("en").isEqualTo("No cars");
            assertThat(item.changedBy()).isEqualTo("li.na");
            assertThat(item.why())
                    .isNotNull()
                    .extracting(DossierReason::citation)
                    .isEqualTo(CITED);
        });
    }
}
