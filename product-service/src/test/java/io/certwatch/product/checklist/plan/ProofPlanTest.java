package io.certwatch.product.checklist.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.LeadTime.StepWeeks;
import io.certwatch.product.checklist.plan.ProofPlan.PlannedStep;
import io.certwatch.product.checklist.plan.StatedPlan.StepDone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofPlanTest {

    private static final LocalDate LAUNCH = LocalDate.parse("2027-06-30");

    private static ProofPlan planOn(String today, PlanBasis basis) {
        return planOn(today, basis, StatedPlan.NONE, null);
    }

    private static ProofPlan planOn(String today, PlanBasis basis, StatedPlan stated, @Nullable LocalDate statedDay) {
        return ProofPlan.of(basis, stated, statedDay, LocalDate.parse(today));
    }

    private static PlanBasis basis(PlanPath usual, @Nullable LocalDate lastDay, PlanStep... known) {
        return new PlanBasis(usual, PlanSettings.ESTIMATED, launch(lastDay), null, null, Set.of(known), false, null);
    }

    private static @Nullable LastDay launch(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : new LastDay(lastDay, SetBy.MARKET_ENTRY);
    }

    /** A proof is on record until the day of the launch, and its end is told 180 days before. */
    private static PlanBasis proven(PlanPath usual) {
        return new PlanBasis(
                usual,
                PlanSettings.ESTIMATED,
                null,
                null,
                null,
                Set.of(),
                true,
                new ProofEnd(new LastDay(LAUNCH, SetBy.PROOF), 180));
    }

    private static Map<PlanStep, LocalDate> days(ProofPlan plan) {
        return plan.steps().stream()
                .filter(step -> step.planned() != null)
                .collect(Collectors.toMap(PlannedStep::step, PlannedStep::planned));
    }

    private static List<PlanStep> late(ProofPlan plan) {
        return plan.steps().stream()
                .filter(PlannedStep::late)
                .map(PlannedStep::step)
                .toList();
    }

    @Test
    void stepsAreCountedBackFromTheLastDay() {
        assertThat(days(planOn("2026-11-30", basis(PlanPath.TESTING, LAUNCH))))
                .containsOnly(
                        entry(PlanStep.KEEP_PROOF, LAUNCH),
                        entry(PlanStep.TEST_RESULT, LAUNCH.minusWeeks(1)),
                        entry(PlanStep.APPLICATION, LAUNCH.minusWeeks(11)),
                        entry(PlanStep.DOCUMENTS, LAUNCH.minusWeeks(13)),
                        entry(PlanStep.STANDARD, LAUNCH.minusWeeks(17)),
                        entry(PlanStep.BODY, LAUNCH.minusWeeks(18)));
    }

    @Test
    void aPlanNeverAsksForATestResultAndACertificate() {
        for (var path : PlanPath.values()) {
            assertThat(path.steps())
                    .as(path.name())
                    .isNotEmpty()
                    .satisfies(
                            steps -> assertThat(steps.containsAll(List.of(PlanStep.TEST_RESULT, PlanStep.CERTIFICATE)))
                                    .isFalse());
        }
        assertThat(PlanPath.FROM_MAKER.steps())
                .containsExactly(PlanStep.HOLD_SALES, PlanStep.ASK_MAKER, PlanStep.CHECK_PROOF, PlanStep.KEEP_PROOF);
    }

    @Test
    void aStepIsLateOnTheDayAfterItsOwn() {
        var firstDay = LAUNCH.minusWeeks(18);
        var basis = basis(PlanPath.TESTING, LAUNCH);

        assertThat(planOn(firstDay.toString(), basis).isLate()).isFalse();
        var late = planOn(firstDay.plusDays(1).toString(), basis);
        assertThat(late(late)).containsExactly(PlanStep.BODY);
        assertThat(late.next().orElseThrow().step()).isEqualTo(PlanStep.BODY);
    }

    @Test
    void aPlanIsOutOfTimeWhenTheRestOfItsWeeksDoesNotFit() {
        var basis = basis(PlanPath.TESTING, LAUNCH);

        var just = planOn(LAUNCH.minusWeeks(20).toString(), basis);
        assertThat(just.possibleOn()).isEqualTo(LAUNCH);
        assertThat(just.inTime()).isTrue();
        var tooLate = planOn(LAUNCH.minusWeeks(20).plusDays(1).toString(), basis);
        assertThat(tooLate.inTime()).isFalse();
        assertThat(tooLate.isLate()).as("its first step has time left").isFalse();
    }

    @Test
    void whatIsDoneTakesNoTimeAnyMore() {
        var done = new StatedPlan(null, null, List.of(new StepDone(PlanStep.DOCUMENTS, LocalDate.parse("2027-03-01"))));
        var plan = planOn("2027-03-01", basis(PlanPath.TESTING, LAUNCH, PlanStep.BODY), done, null);

        assertThat(plan.possibleOn()).isEqualTo(LocalDate.parse("2027-03-01").plusWeeks(1 + 2 + 10 + 1));
        assertThat(plan.stepsDone()).isEqualTo(2);
        assertThat(late(plan)).as("its week has passed").isEmpty();
        assertThat(plan.next().orElseThrow().step()).isEqualTo(PlanStep.STANDARD);
    }

    @Test
    void nothingIsLateWithoutADayThatSomebodySet() {
        var plan = planOn("2026-11-30", basis(PlanPath.FROM_MAKER, null));

        assertThat(plan.isLate()).isFalse();
        assertThat(plan.inTime()).isTrue();
        assertThat(days(plan)).isEmpty();
        assertThat(plan.next()).isEmpty();
        assertThat(plan.possibleOn()).isEqualTo(LocalDate.parse("2026-12-28"));
    }

    @Test
    void aDayThatPeopleSetReplacesThatOfTheMarketEntry() {
        var plan = planOn("2026-11-30", basis(PlanPath.FROM_MAKER, LAUNCH), StatedPlan.NONE, LAUNCH.minusWeeks(8));

        assertThat(plan.lastDay()).isEqualTo(new LastDay(LAUNCH.minusWeeks(8), SetBy.PERSON));
        assertThat(days(plan)).containsEntry(PlanStep.ASK_MAKER, LAUNCH.minusWeeks(10));
    }

    @Test
    void aDayThatPeopleSetAfterTheMarketEntryCountsOnceThatIsPast() {
        var later = LAUNCH.plusWeeks(10);
        var basis = basis(PlanPath.FROM_MAKER, LAUNCH);

        var before = planOn(LAUNCH.minusWeeks(1).toString(), basis, StatedPlan.NONE, later);
        assertThat(before.lastDay()).isEqualTo(new LastDay(LAUNCH, SetBy.MARKET_ENTRY));
        assertThat(before.inTime()).isFalse();

        var after = planOn(LAUNCH.plusDays(1).toString(), basis, StatedPlan.NONE, later);
        assertThat(after.lastDay()).isEqualTo(new LastDay(later, SetBy.PERSON));
        assertThat(after.inTime()).isTrue();
    }

    @Test
    void theDayThatTheBodyExpectsCountsInPlaceOfEstimates() {
        var applied = new PlanBasis(
                PlanPath.TESTING,
                PlanSettings.ESTIMATED,
                launch(LAUNCH),
                "CAICT",
                LAUNCH.plusDays(3),
                Set.of(PlanStep.BODY, PlanStep.APPLICATION),
                false,
                null);

        var plan = planOn("2027-03-01", applied);
        assertThat(plan.possibleOn()).isEqualTo(LAUNCH.plusDays(3));
        assertThat(plan.inTime()).isFalse();
    }

    @Test
    void aDayOfTheBodyThatHasPassedTellsNothing() {
        var overdue = new PlanBasis(
                PlanPath.TESTING,
                PlanSettings.ESTIMATED,
                launch(LAUNCH),
                "CAICT",
                LocalDate.parse("2027-02-01"),
                Set.of(PlanStep.BODY, PlanStep.STANDARD, PlanStep.DOCUMENTS, PlanStep.APPLICATION),
                false,
                null);

        assertThat(planOn("2027-03-01", overdue).possibleOn()).isAfter(LocalDate.parse("2027-03-01"));
    }

    @Test
    void aProofEndsAllSteps() {
        var proven = new PlanBasis(
                PlanPath.CERTIFICATION,
                PlanSettings.ESTIMATED,
                launch(LocalDate.parse("2024-01-01")),
                null,
                null,
                Set.of(),
                true,
                null);

        var plan = planOn("2026-11-30", proven);
        assertThat(plan.steps()).allMatch(PlannedStep::done);
        assertThat(plan.isLate()).isFalse();
        assertThat(plan.possibleOn()).isNull();
        assertThat(plan.inTime()).isTrue();
    }

    @Test
    void theLeadTimesOfABodyComeBeforeThoseOfAll() {
        var slow = new LeadTime(
                PlanPath.TESTING, "CAICT", List.of(new StepWeeks(PlanStep.TEST_RESULT, 30)), "offer", null);
        var settings = new PlanSettings(null, List.of(slow));
        var applied = new PlanBasis(PlanPath.TESTING, settings, launch(LAUNCH), "caict ", null, Set.of(), false, null);
        var others = new PlanBasis(PlanPath.TESTING, settings, launch(LAUNCH), "CESI", null, Set.of(), false, null);

        assertThat(planOn("2026-11-30", applied).source()).isEqualTo("offer");
        assertThat(planOn("2026-11-30", applied).possibleOn())
                .isEqualTo(LocalDate.parse("2026-11-30").plusWeeks(30));
        assertThat(planOn("2026-11-30", others).source()).as("the estimate").isNull();
    }

    @Test
    void theLeadTimesOfTheChosenBodyCountBeforeTheApplication() {
        var slow = new LeadTime(
                PlanPath.TESTING, "CAICT", List.of(new StepWeeks(PlanStep.TEST_RESULT, 30)), "offer", null);
        var settings = new PlanSettings(null, List.of(slow));
        var chosen = new StatedPlan(PlanPath.TESTING, "CAICT", List.of());

        var plan = planOn(
                "2026-11-30",
                new PlanBasis(PlanPath.FROM_MAKER, settings, launch(LAUNCH), null, null, Set.of(), false, null),
                chosen,
                null);
        assertThat(plan.body()).isEqualTo("CAICT");
        assertThat(plan.source()).isEqualTo("offer");
        assertThat(plan.possibleOn()).isEqualTo(LocalDate.parse("2026-11-30").plusWeeks(30));
        assertThat(plan.steps())
                .filteredOn(PlannedStep::done)
                .extracting(PlannedStep::step)
                .containsExactly(PlanStep.BODY);
    }

    @Test
    void theBodyThatWasAppliedToCountsInPlaceOfTheChosenOne() {
        var applied = new PlanBasis(
                PlanPath.TESTING,
                PlanSettings.ESTIMATED,
                launch(LAUNCH),
                "CESI",
                null,
                Set.of(PlanStep.BODY),
                false,
                null);
        var chosen = new StatedPlan(PlanPath.TESTING, "CAICT", List.of());

        assertThat(planOn("2026-11-30", applied, chosen, null).body()).isEqualTo("CESI");
    }

    @Test
    void aCompanyThatDidNotMakeAProductAsksItsManufacturer() {
        assertThat(PlanSettings.ESTIMATED.usualPath(true)).isEqualTo(PlanPath.FROM_MAKER);
        assertThat(PlanSettings.ESTIMATED.usualPath(false)).isEqualTo(PlanPath.TESTING);
        assertThat(new PlanSettings(SellerRole.MANUFACTURER, List.of()).usualPath(true))
                .isEqualTo(PlanPath.TESTING);
        assertThat(new PlanSettings(SellerRole.DISTRIBUTOR, List.of()).usualPath(false))
                .isEqualTo(PlanPath.FROM_MAKER);
    }

    @Test
    void aProofThatIsAboutToEndHasAPlanToTheNextOne() {
        var proven = proven(PlanPath.TESTING);

        assertThat(planOn(LAUNCH.minusDays(181).toString(), proven).renews()).isFalse();
        var plan = planOn(LAUNCH.minusDays(180).toString(), proven);
        assertThat(plan.renews()).isTrue();
        assertThat(plan.lastDay())
                .as("without the next proof it is not to be sold from the day after")
                .isEqualTo(new LastDay(LAUNCH, SetBy.PROOF));
        assertThat(days(plan))
                .containsEntry(PlanStep.KEEP_PROOF, LAUNCH)
                .containsEntry(PlanStep.BODY, LAUNCH.minusWeeks(18));
        assertThat(plan.steps()).noneMatch(PlannedStep::done);
        assertThat(planOn(LAUNCH.minusWeeks(2).toString(), proven).inTime()).isFalse();
    }

    @Test
    void salesGoOnWhileTheProofOnRecordHolds() {
        var plan = planOn(LAUNCH.minusDays(10).toString(), proven(PlanPath.FROM_MAKER));

        assertThat(plan.renews()).isTrue();
        assertThat(plan.steps())
                .extracting(PlannedStep::step)
                .containsExactly(PlanStep.ASK_MAKER, PlanStep.CHECK_PROOF, PlanStep.KEEP_PROOF);
    }

    @Test
    void theNextProofIsPlannedBeforeItsFirstStepIsLate() {
        var plan = planOn(LAUNCH.minusWeeks(26).minusDays(30).toString(), proven(PlanPath.CERTIFICATION));

        assertThat(plan.renews())
                .as("it takes 26 weeks, more than the 180 days")
                .isTrue();
        assertThat(plan.isLate()).isFalse();
    }

    @Test
    void whatLedToTheProofOnRecordDoesNothingForTheNextOne() {
        var stated = new StatedPlan(
                PlanPath.TESTING,
                "CAICT",
                List.of(
                        new StepDone(PlanStep.DOCUMENTS, LAUNCH.minusYears(5)),
                        new StepDone(PlanStep.STANDARD, LAUNCH.minusDays(190))));

        var plan = planOn(LAUNCH.minusDays(170).toString(), proven(PlanPath.FROM_MAKER), stated, LAUNCH.minusYears(4));
        assertThat(plan.steps())
                .filteredOn(PlannedStep::done)
                .extracting(PlannedStep::step)
                .containsExactly(PlanStep.STANDARD);
        assertThat(plan.lastDay()).as("the day of then").isEqualTo(new LastDay(LAUNCH, SetBy.PROOF));
    }

    @Test
    void aDayThatPeopleSetForTheNextProofCounts() {
        var earlier = LAUNCH.minusWeeks(4);
        var plan = planOn(LAUNCH.minusDays(170).toString(), proven(PlanPath.FROM_MAKER), StatedPlan.NONE, earlier);

        assertThat(plan.lastDay()).isEqualTo(new LastDay(earlier, SetBy.PERSON));
    }

    @Test
    void onlyADayThatAPersonOrAMarketEntrySetIsOverdue() {
        var after = LAUNCH.plusDays(1);
        for (var by : SetBy.values()) {
            var basis = new PlanBasis(
                    PlanPath.TESTING,
                    PlanSettings.ESTIMATED,
                    new LastDay(LAUNCH, by),
                    null,
                    null,
                    Set.of(),
                    false,
                    null);
            assertThat(planOn(after.toString(), basis).isOverdue(after))
                    .as(by.name())
                    .isEqualTo(by == SetBy.PERSON || by == SetBy.MARKET_ENTRY);
            assertThat(planOn(LAUNCH.toString(), basis).isOverdue(LAUNCH))
                    .as("steps are late, its last day is not over")
                    .isFalse();
        }
    }
}
