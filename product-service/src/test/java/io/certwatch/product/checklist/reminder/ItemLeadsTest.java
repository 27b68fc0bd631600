package io.certwatch.product.checklist.reminder;

import static io.certwatch.product.checklist.reminder.ItemFixtures.done;
import static io.certwatch.product.checklist.reminder.ItemFixtures.ofObligation;
import static io.certwatch.product.checklist.reminder.ItemFixtures.open;
import static io.certwatch.product.checklist.reminder.ItemFixtures.reopened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.plan.LastDay;
import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanBasis;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.checklist.plan.StatedPlan;
import io.certwatch.product.checklist.reminder.ItemReminder.Occasion;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ItemLeadsTest {

    private static final ItemLeads USUAL = new ItemLeads(ReminderLeads.USUAL, 0);
    private static final ItemLeads IN_CII = new ItemLeads(ReminderLeads.USUAL, 30);
    private static final ChecklistItem PLAN = open("2026-12-01", "2027-03-01", false);

    @Test
    void tellsEachLeadOnceAndTheDayItself() {
        assertThat(toldFrom(USUAL, PLAN, "2026-12-01", "2027-03-01"))
                .as("90 days are left when it is asked first")
                .containsExactly(30, 7, 0);
    }

    @Test
    void tellsOnlyTheNearestLeadAfterAStop() {
        assertThat(reached(USUAL, PLAN, "2027-01-29")).isEmpty();
        assertThat(reached(USUAL, PLAN, "2027-02-25"))
                .singleElement()
                .satisfies(told -> assertThat(told.lead()).isEqualTo(7))
                .isEqualTo(reached(USUAL, PLAN, "2027-02-22").getFirst());
    }

    @Test
    void tellsAMonthEarlierInCii() {
        assertThat(toldFrom(IN_CII, PLAN, "2026-12-01", "2027-03-01")).containsExactly(60, 37, 0);
        assertThat(IN_CII.longest()).isEqualTo(210);
    }

    @Test
    void tellsNoLeadAgainWhenTheCompanyEntersOrLeavesCii() {
        assertThat(ids(reached(IN_CII, PLAN, "2026-12-31"))).isEqualTo(ids(reached(USUAL, PLAN, "2027-01-30")));
    }

    @Test
    void skipsLeadsThatHadPassedWhenTheDayWasStated() {
        assertThat(reached(USUAL, open("2027-02-25", "2027-03-01", false), "2027-02-25"))
                .isEmpty();
        assertThat(toldFrom(USUAL, done("2026-12-01", "2026-12-31", null), "2026-12-01", "2026-12-31"))
                .as("30 days were left when the review day was stated")
                .containsExactly(7, 0);
    }

    @Test
    void tellsTheReviewAndTheExpiryOfWhatIsDone() {
        var signed = done("2026-12-01", "2027-06-30", "2027-05-31");
        assertThat(reached(USUAL, signed, "2027-05-31"))
                .extracting(ItemReminder::occasion, ItemReminder::lead)
                .containsExactly(tuple(Occasion.REVIEW, 30), tuple(Occasion.EXPIRY, 0));
        assertThat(reached(USUAL, done("2026-12-01", null, null), "2027-05-31"))
                .as("its due day is of no interest any more")
                .isEmpty();
    }

    @Test
    void tellsTheReviewOfWhatTheSystemKnowsToBeDone() {
        var text = new Explanation("已说明", "Stated");
        var answer = new ItemAnswer(
                text,
                Map.of("profileRevision", 1L),
                text,
                true,
                ItemState.DONE,
                null,
                null,
                Map.of(),
                null,
                LocalDate.parse("2027-06-30"),
                Instant.parse("2027-05-31T02:00:00Z"));
        var stated = open("2026-12-01", "2027-06-30", false)
                .withState(ItemState.DONE)
                .withAnswer(answer);
        assertThat(reached(USUAL, stated, "2027-05-31"))
                .extracting(ItemReminder::occasion, ItemReminder::lead)
                .containsExactly(tuple(Occasion.REVIEW, 30));
    }

    @Test
    void tellsOnceThatADayHasPassed() {
        var late = open("2026-12-01", "2027-03-01", true);
        assertThat(reached(USUAL, late, "2027-03-02"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.lead()).isNull();
                    assertThat(told.day()).isEqualTo("2027-03-01");
                })
                .isEqualTo(reached(IN_CII, late, "2028-01-01").getFirst());
        assertThat(reached(USUAL, reopened("2026-12-01", "2027-06-30"), "2027-07-01"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.occasion()).isEqualTo(Occasion.REVIEW);
                    assertThat(told.day()).isEqualTo("2027-06-30");
                    assertThat(told.lead()).isNull();
                });
    }

    @Test
    void tellsOfAnotherDayAgain() {
        assertThat(ids(reached(USUAL, PLAN, "2027-02-22")))
                .doesNotContainAnyElementsOf(
                        ids(reached(USUAL, open("2026-12-01", "2027-03-02", false), "2027-02-23")));
    }

    @Test
    void tellsOfAnObligationTheDayOfItsNextStep() {
        var basis = new PlanBasis(
                PlanPath.FROM_MAKER,
                PlanSettings.ESTIMATED,
                new LastDay(LocalDate.parse("2027-03-01"), SetBy.MARKET_ENTRY),
                null,
                null,
                Set.of(PlanStep.ASK_MAKER),
                false,
                null);
        var today = LocalDate.parse("2027-02-20");
        var step = ofObligation("2026-12-01", "2027-03-01")
                .withLate(false)
                .withPlan(ProofPlan.of(basis, StatedPlan.NONE, null, today));

        assertThat(reached(USUAL, step, today.toString()))
                .extracting(ItemReminder::occasion, ItemReminder::day)
                .containsExactly(tuple(Occasion.DUE, LocalDate.parse("2027-02-22")));
        var nobodySetADay =
                new PlanBasis(PlanPath.FROM_MAKER, PlanSettings.ESTIMATED, null, null, null, Set.of(), false, null);
        assertThat(reached(
                        USUAL,
                        step.withPlan(ProofPlan.of(nobodySetADay, StatedPlan.NONE, null, today)),
                        today.toString()))
                .isEmpty();
    }

    @Test
    void suggestsTheDaysOfStepsAndTellsTheLastDayAsItWasSet() {
        var lastDay = LocalDate.parse("2027-03-01");
        var basis = new PlanBasis(
                PlanPath.FROM_MAKER,
                PlanSettings.ESTIMATED,
                new LastDay(lastDay, SetBy.PERSON),
                null,
                null,
                Set.of(),
                false,
                null);

        assertThat(suggestedOn("2027-02-20", basis)).containsExactly(tuple(lastDay.minusWeeks(2), true));
        assertThat(suggestedOn("2027-03-02", basis))
                .as("the day that the person set has passed")
                .containsExactly(tuple(lastDay, false));
    }

    private static List<Tuple> suggestedOn(String today, PlanBasis basis) {
        var plan = ProofPlan.of(basis, StatedPlan.NONE, null, LocalDate.parse(today));
        return reached(USUAL, ofObligation("2026-12-01", "2027-03-01").withPlan(plan), today).stream()
                .map(told -> tuple(told.day(), told.item().isSuggested(told.day())))
                .toList();
    }

    @Test
    void leavesOutWhatIsNoLongerAsked() {
        var retired = open("2026-12-01", "2027-03-01", true).withRetired(Retired.ITEM_REMOVED);
        assertThat(reached(USUAL, retired, "2027-03-02")).isEmpty();
    }

    private static List<ItemReminder> reached(ItemLeads leads, ChecklistItem item, String today) {
        return leads.findReached("demo", item, LocalDate.parse(today)).toList();
    }

    private static List<UUID> ids(List<ItemReminder> reminders) {
        assertThat(reminders).isNotEmpty();
        return reminders.stream().map(ItemReminder::id).toList();
    }

    /** The leads in the order in which they are told, day by day. */
    private static List<Integer> toldFrom(ItemLeads leads, ChecklistItem item, String first, String last) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .flatMap(day -> leads.findReached("demo", item, day))
                .distinct()
                .map(ItemReminder::lead)
                .filter(Objects::nonNull)
                .toList();
    }
}
