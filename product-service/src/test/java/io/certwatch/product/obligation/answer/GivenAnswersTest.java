package io.certwatch.product.obligation.answer;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.ANSWERED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.DUE_SOON;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.IN_PROGRESS;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.What;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Applied;
import io.certwatch.product.aggregate.obligation.VendorAnswer.State;
import io.certwatch.product.obligation.answer.GivenAnswer.AppliedFor;
import io.certwatch.product.obligation.answer.GivenAnswer.Discontinued;
import io.certwatch.product.obligation.answer.GivenAnswer.NotForMainland;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.obligation.answer.GivenAnswer.Seen;
import io.certwatch.product.obligation.answer.GivenAnswer.UnderWay;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an answer records by itself, before anybody decides about it. */
class GivenAnswersTest extends VendorAnswerStories {

    @Test
    void seenIsRecordedAtOnceAndTheObligationStaysOpen() {
        registered(FIREWALL);

        assertThat(answered(VENDOR, new Seen("Wang Fang"))).hasSize(1);

        assertThat(answer().kind()).isEqualTo(VendorAnswer.Kind.SEEN);
        assertThat(answer().state()).isEqualTo(State.RECORDED);
        assertThat(answer().person()).isEqualTo("Wang Fang");
        assertThat(answer().contact()).isEqualTo("c-1");
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED);
    }

    @Test
    void underWayIsTheProgressThatTheTeamCouldHaveRecorded() {
        registered(FIREWALL);

        answered(VENDOR, new UnderWay(null, APPLICATION));

        assertThat(obligation().state()).isInstanceOfSatisfying(InProgress.class, progress -> {
            assertThat(progress.application()).isEqualTo("CCRC-2027-1");
            assertThat(progress.by()).isEqualTo(VENDOR);
            assertThat(progress.recordedBy().subject()).isEqualTo("vendor-contact/c-1");
        });
        assertThat(answer().application()).isEqualTo(APPLICATION);
        assertThat(kinds()).containsExactly(OPENED, IN_PROGRESS);
    }

    @Test
    void theSameAnswerTwiceIsOne() {
        registered(FIREWALL);
        for (var answer : new GivenAnswer[] {
            new Seen(null),
            new UnderWay("Wang", APPLICATION),
            new AppliedFor(null, new Applied("CCRC", null)),
            new Discontinued(null, null),
            new NotForMainland(null, "export only"),
            new NotOurs(null, "others"),
            proof(null, "X-1")
        }) {
            answered(VENDOR, answer);
            var once = obligation();
            clock.set("2026-11-26T08:00:00Z");
            assertThat(answered(VENDOR, answer)).hasSize(1);
            assertThat(obligation()).isEqualTo(once);
        }
    }

    @Test
    void whatRelievesTheVendorWaitsAndReplacesWhatWaited() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by another distributor"));
        assertThat(answer().isWaiting()).isTrue();

        answered(VENDOR, proof(null, "X-1"));

        assertThat(answer().kind()).isEqualTo(VendorAnswer.Kind.CERTIFIED);
        assertThat(answer().isWaiting()).isTrue();
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::from, HistoryLine::to)
                .containsExactly(tuple(null, "NOT_OURS_WAITING"), tuple("NOT_OURS_WAITING", "CERTIFIED_WAITING"));
    }

    @Test
    void remindersGoOnWhileAnAnswerWaits() {
        registered(planned(FIREWALL, "2027-12-01"));
        answered(VENDOR, new NotOurs(null, "others"));
        clock.set("2027-06-10T08:00:00Z");

        dailySweep.run();

        assertThat(kinds()).containsExactly(OPENED, ANSWERED, DUE_SOON);
        assertThat(answer().isWaiting()).isTrue();
    }

    @Test
    void anApplicationWithoutANumberIsRecordedAndIsNoProgressYet() {
        registered(FIREWALL);

        answered(VENDOR, new AppliedFor(null, new Applied("CAICT", LocalDate.parse("2027-02-01"))));

        assertThat(answer().state()).isEqualTo(State.RECORDED);
        assertThat(answer().applied()).isEqualTo(new Applied("CAICT", LocalDate.parse("2027-02-01")));
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
    }

    @Test
    void eachObligationGetsItsOwnAnswer() {
        registered(FIREWALL, withDevice(aFirewall("B"), "Huawei", "USG1111"));
        var other = products.find(ProductId.of("demo", "B"))
                .orElseThrow()
                .obligations()
                .getFirst()
                .id();

        var answered = answers.answer(
                contact("demo", VENDOR), Map.of(id(), new Seen(null), other, new Discontinued(null, "since May")));

        assertThat(answered).hasSize(2);
        assertThat(answer().kind()).isEqualTo(VendorAnswer.Kind.SEEN);
        assertThat(products.find(ProductId.of("demo", "B"))
                        .orElseThrow()
                        .obligations()
                        .getFirst()
                        .answer())
                .extracting(VendorAnswer::kind, VendorAnswer::state)
                .containsExactly(VendorAnswer.Kind.DISCONTINUED, State.WAITING);
    }

    @Test
    void theHistoryNamesTheContactAsTheLinkDoes() {
        registered(FIREWALL);
        var wang = new VendorContact("demo", VENDOR, "c-1", new VendorContact.Names(null, null, "王芳"));

        answers.answer(wang, Map.of(id(), new Seen(null)));

        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::by)
                .containsExactly("王芳");
        assertThat(answer().contactName()).isEqualTo("王芳");
    }

    @Test
    void theHistoryNamesTheVendorWhereTheLinkNamesNoContact() {
        registered(FIREWALL);
        var unnamed = new VendorContact("demo", VENDOR, "c-1", new VendorContact.Names(null, "华为", null));

        answers.answer(unnamed, Map.of(id(), new Seen(null)));

        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::by)
                .containsExactly("华为");
    }

    @Test
    void anotherVendorHasNotAnswered() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));

        registered(from(FIREWALL, "vendor-2"));

        assertThat(answer()).isNull();
    }

    @Test
    void nobodyAnswersForAnotherVendorOrCompany() {
        registered(FIREWALL);

        assertThat(answered("vendor-2", new Seen(null))).isEmpty();
        assertThat(answers.answer(contact("harbor", VENDOR), Map.of(id(), new Seen(null))))
                .isEmpty();
        assertThat(answers.answer(contact("demo", VENDOR), Map.of(UUID.randomUUID(), new Seen(null))))
                .isEmpty();
        assertThat(answer()).isNull();
    }
}
