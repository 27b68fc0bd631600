package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.obligation.ObligationStories;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is 25 November 2026 in China; days begin there at 16:00 UTC of the day before. */
class DailySweepTest extends ObligationStories {

    private void dueOn(String day) {
        registered(planned(aFirewall("A"), day));
    }

    private int at(String instant) {
        clock.set(instant);
        return dailySweep.run();
    }

    private List<Integer> leads() {
        return transitions()
                .filter(transition -> transition.kind() == Kind.DUE_SOON)
                .map(Transition::lead)
                .toList();
    }

    @Test
    void remindsOnceAtMidnightInChina() {
        dueOn("2027-03-01");
        assertThat(at("2027-01-29T15:59:59Z")).isOne(); // 90 days, long ago
        assertThat(leads()).containsExactly(90);
        assertThat(at("2027-01-29T16:00:00Z")).isOne();
        assertThat(at("2027-01-29T16:00:00Z")).isZero();
        assertThat(at("2027-02-21T15:59:59Z")).isZero();
        assertThat(at("2027-02-21T16:00:00Z")).isOne();
        assertThat(leads()).containsExactly(90, 30, 7);
        assertThat(transitions().toList().getLast().cause()).isEqualTo(new Cause(Cause.Kind.CLOCK, "2027-02-22"));
        assertThat(obligation().revision()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-03-30, 2028-02-28T15:59:59Z, 2028-02-28T16:00:00Z",
        "2027-03-30, 2027-02-27T15:59:59Z, 2027-02-27T16:00:00Z"
    })
    void thirtyDaysBeforeTheEndOfMarchIsTheLeapDayInALeapYear(String due, String before, String on) {
        dueOn(due);
        at(before);
        assertThat(leads()).doesNotContain(30);
        at(on);
        assertThat(leads()).endsWith(30);
    }

    @Test
    void remindsOnlyOfTheNearestLeadAfterAnOutage() {
        dueOn("2027-03-01");
        assertThat(at("2027-02-26T03:00:00Z")).isOne();
        assertThat(leads()).containsExactly(7);
        assertThat(at("2027-04-01T03:00:00Z")).isZero();
        registered(planned(aFirewall("B"), "2027-05-15"));
        assertThat(at("2027-06-01T03:00:00Z")).isOne();
        assertThat(leads()).containsExactly(7, 7);
    }

    @Test
    void skipsLeadsThatHadPassedAtOpening() {
        dueOn("2026-12-25"); // exactly 30 days
        assertThat(at("2026-11-26T00:00:00Z")).isZero();
        assertThat(at("2026-12-17T16:00:00Z")).isOne();
        assertThat(leads()).containsExactly(7);
    }

    @Test
    void remindsOthersWhenOneAssessmentFails() {
        registered(
                planned(aFirewall("A"), "2027-03-01"),
                planned(aFirewall("B"), "2027-03-01"),
                planned(aFirewall("C"), "2027-03-01"));
        clock.set("2027-01-29T16:00:00Z");
        assertThat(dailySweep(new ProductsThatFailAssessment(products, A)).run())
                .isEqualTo(2);
        assertThat(leads()).containsExactly(30, 30);
        assertThat(dailySweep.run()).isOne();
    }

    @Test
    void sendsNoReminderOfADayThatHadPassedFromTheStart() {
        registered(aFirewall("A"));
        assertThat(at("2027-06-01T00:00:00Z")).isZero();
        assertThat(obligation().overdue(LocalDate.parse("2026-11-25"))).isFalse();
        assertThat(obligation().withoutProof(LocalDate.parse("2026-11-25"))).isTrue();
    }

    @Test
    void remindsOncePerDueDayThatMovesAwayAndBack() {
        dueOn("2026-12-30");
        at("2026-12-01T00:00:00Z"); // 29 left: reminded at 30
        dueOn("2027-06-01");
        dueOn("2026-12-30");
        assertThat(leads()).containsExactly(30);
        dueOn("2027-06-01");
        at("2027-03-03T00:00:00Z");
        assertThat(leads()).containsExactly(30, 90);
        at("2027-05-02T00:00:00Z");
        assertThat(leads()).containsExactly(30, 90, 30);
    }

    @Test
    void remindsAtOnceWhenTheDueDayComesNearer() {
        dueOn("2027-12-01");
        dueOn("2026-12-20");
        assertThat(leads()).containsExactly(30);
        assertThat(transitions().toList().getLast().cause().kind()).isEqualTo(Cause.Kind.REGISTRATION);
        assertThat(at("2026-11-25T09:00:00Z")).isZero();
        assertThat(products.history(A))
                .filteredOn(line -> line.what() == HistoryLine.What.DUE)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.from()).isEqualTo("2027-12-01");
                    assertThat(line.to()).isEqualTo("2026-12-20");
                });
    }

    @Test
    void reschedulesADayThatMovesWithinTheSameLead() {
        dueOn("2027-03-01");
        dueOn("2027-03-10");
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.RESCHEDULED);
        assertThat(obligation().revision()).isEqualTo(2);
    }

    @Test
    void remindsOfObligationsInProgressButNotWaivedOnes() {
        dueOn("2027-03-01");
        progressed(APPLIED);
        at("2027-01-29T16:00:00Z");
        assertThat(obligation().state()).isEqualTo(APPLIED);
        assertThat(leads()).containsExactly(30);
        waived("used in the laboratory only", null);
        assertThat(at("2027-02-22T00:00:00Z")).isZero();
    }

    @Test
    void endsAWaiverAfterItsLastDayInChina() {
        dueOn("2027-03-01");
        waived("used in the laboratory only", LocalDate.parse("2026-12-31"));
        assertThat(at("2026-12-31T15:59:59Z")).isZero();
        assertThat(at("2027-01-20T00:00:00Z")).isOne();
        var reopened = transitions().toList().getLast();
        assertThat(reopened.kind()).isEqualTo(REOPENED);
        assertThat(reopened.why().zh()).isEqualTo("停止跟踪的最后一日（2026年12月31日）已过");
        assertThat(at("2027-01-20T00:00:00Z")).isZero();
        assertThat(at("2027-01-29T16:00:00Z")).isOne();
    }
}
