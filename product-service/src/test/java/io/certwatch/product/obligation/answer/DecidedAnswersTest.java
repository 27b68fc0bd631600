package io.certwatch.product.obligation.answer;

import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.ANSWERED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.WAIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.What;
import io.certwatch.product.aggregate.obligation.EndedAnswer;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.State;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.obligation.InMemoryObligations;
import io.certwatch.product.obligation.ObligationUpdater;
import io.certwatch.product.obligation.answer.DecideAnswer.AnswerDecision;
import io.certwatch.product.obligation.answer.DecideAnswer.EndOfSupply;
import io.certwatch.product.obligation.answer.GivenAnswer.Discontinued;
import io.certwatch.product.obligation.answer.GivenAnswer.NotForMainland;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.obligation.answer.GivenAnswer.Seen;
import io.certwatch.product.proof.AcceptProof;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptProof.Accepted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows when a member accepts or rejects an answer, and what remains of one that nobody decides any more. */
class DecidedAnswersTest extends VendorAnswerStories {

    @Test
    void aRejectedAnswerStaysWithTheReason() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));

        decided(false, "the contract of 2026 names you");

        assertThat(answer().state()).isEqualTo(State.REJECTED);
        assertThat(answer().decision().reason()).isEqualTo("the contract of 2026 names you");
        assertThat(product().product().vendor()).isEqualTo(VENDOR);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, ANSWERED);
        assertThatThrownBy(() -> decided(false, "again")).isInstanceOf(Conflict.class);
    }

    @Test
    void aRejectedAnswerStaysWhenAnotherProofIsAccepted() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        decided(false, "the contract of 2026 names you");

        acceptAnotherPaper();

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(answer().state()).isEqualTo(State.REJECTED);
        assertThat(answer().decision().reason()).isEqualTo("the contract of 2026 names you");
        assertThat(transitions().toList().getLast().ended()).isNull();
    }

    @Test
    void anAnswerThatWaitedWhenAnotherProofWasAcceptedIsKeptWithWhatEndedIt() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        var waited = answer();

        acceptAnotherPaper();

        assertThat(answer()).isNull();
        assertThat(obligation().endedAnswer())
                .isEqualTo(new EndedAnswer(waited, ObligationState.Status.SATISFIED, clock.instant()));
        assertThat(obligation().findLastAnswer()).isEqualTo(waited);
        assertThat(transitions().toList().getLast().ended()).isEqualTo(waited);
    }

    @Test
    void aWaiverKeepsTheAnswerThatWaitedUntilItIsReopened() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        waived("laboratory", LocalDate.parse("2026-12-31"));
        assertThat(Objects.requireNonNull(obligation().endedAnswer()).by()).isEqualTo(ObligationState.Status.WAIVED);

        clock.set("2027-01-02T08:00:00Z");
        dailySweep.run();

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(obligation().endedAnswer()).isNull();
    }

    @Test
    void anEndedAnswerOfAnotherVendorIsNotKept() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        acceptAnotherPaper();

        registered(from(FIREWALL, "vendor-2"));

        assertThat(obligation().endedAnswer()).isNull();
    }

    @Test
    void theSameAnswerAfterARejectionIsDecidedAgain() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        decided(false, "please give a reason");

        assertThat(answered(VENDOR, new NotOurs(null, "sold by others"))).hasSize(1);
        var again = obligation();
        answered(VENDOR, new NotOurs(null, "sold by others"));

        assertThat(answer().isWaiting()).isTrue();
        assertThat(answer().decision()).isNull();
        assertThat(obligation()).isEqualTo(again);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, ANSWERED, ANSWERED);
    }

    @Test
    void acceptingThatItIsNotTheirsTakesTheVendorFromTheProduct() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs("Wang", "sold by others"));

        decided(true, null);

        assertThat(product().product().vendor()).isNull();
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, OPENED);
        var last = transitions().toList().getLast();
        assertThat(last.said().by()).isEqualTo("li");
        assertThat(last.why().en()).isEqualTo("The product has no vendor any more");
        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::to)
                .containsExactly("NOT_OURS_WAITING", "NOT_OURS_ACCEPTED");

        registered(from(FIREWALL, "vendor-2"));
        assertThat(answer()).as("of another vendor").isNull();
    }

    @Test
    void anAcceptedEndOfSupplyTakesTheProductFromTheMarketIfTheMemberSaysSo() {
        registered(FIREWALL);
        answered(VENDOR, new Discontinued(null, null));

        decided(new AnswerDecision(true, author("li"), "thank you", null, EndOfSupply.WITHDRAW));

        assertThat(product().product().market().withdrawn()).isTrue();
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.LIFTED);
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(answer().decision().reason()).isEqualTo("thank you");
    }

    @Test
    void anAcceptedEndOfSupplyStopsTrackingWithTheReasonOfTheMember() {
        registered(FIREWALL);
        answered(VENDOR, new NotForMainland(null, null));

        decided(new AnswerDecision(true, author("li"), null, "stock for export only", EndOfSupply.STOP_TRACKING));

        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Waived.class, waived -> assertThat(waived.reason()).isEqualTo("stock for export only"));
        assertThat(product().product().market().withdrawn()).isFalse();
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, WAIVED);
    }

    @Test
    void theMemberSaysWhatFollowsFromAnEndOfSupplyAndOnlyFromThat() {
        registered(FIREWALL);
        answered(VENDOR, new Discontinued(null, null));
        var before = product();

        assertThatThrownBy(() -> decided(true, null)).hasMessageStartingWith("then: is missing");
        assertThatThrownBy(() -> decided(new AnswerDecision(true, author("li"), "r", null, EndOfSupply.STOP_TRACKING)))
                .hasMessageStartingWith("note: is missing");
        assertThatThrownBy(() -> decided(new AnswerDecision(false, author("li"), "r", null, EndOfSupply.WITHDRAW)))
                .hasMessageStartingWith("then: applies to");
        assertThat(product()).isEqualTo(before);
    }

    @Test
    void theVendorsReasonAndTheCompanysNoteAreApart() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));

        decided(new AnswerDecision(false, author("li"), "your order of May names it", "ask sales", null));

        assertThat(answer().decision().reason()).isEqualTo("your order of May names it");
        assertThat(answer().decision().note()).isEqualTo("ask sales");
        assertThat(transitions().toList().getLast().said().reason()).isEqualTo("ask sales");
    }

    private static final Author OTHER = new Author("Zhao", new RecordedBy("u-2", "Zhao", null));

    @Test
    void whoDecidesSecondHearsWhatTheFirstDecided() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        decided(false, "the contract names you");

        assertThatThrownBy(() -> decide.decide(
                        "demo", id(), new AnswerDecision(true, OTHER, null, null, null), Precondition.lastChangedIn(1)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.details())
                                .containsEntry("state", State.REJECTED)
                                .containsEntry("by", "li"))
                .hasMessageContaining("li has rejected this answer already");
    }

    @Test
    void twoWhoAcceptAProofAtOneMomentAreNotBothTheOneWhoDid() {
        registered(FIREWALL);
        answered(VENDOR, proof(null, "C-1"));
        var overtaken = new AcceptProof(vault, assessors.over(products), certificates) {
            @Override
            public Accepted accept(String company, UUID id, Acceptance acceptance) {
                decided(true, null);
                return super.accept(company, id, acceptance);
            }
        };
        var second = new DecideAnswer(
                new ObligationUpdater(new InMemoryObligations(products), assessors.over(products)),
                new AcceptAnsweredProof(overtaken, clock));

        assertThatThrownBy(() -> second.decide(
                        "demo", id(), new AnswerDecision(true, OTHER, null, null, null), Precondition.NONE))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.details()).containsEntry("by", "li"));

        assertThat(answer().decision().by()).isEqualTo("li");
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
    }

    @Test
    void aWaiverEndsTheWaitingAndAReopenedObligationHasNoAnswer() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        waived("laboratory", LocalDate.parse("2026-12-31"));
        assertThat(answer()).isNull();

        clock.set("2027-01-02T08:00:00Z");
        dailySweep.run();
        answered(VENDOR, new Seen(null));
        waived("laboratory", LocalDate.parse("2027-01-31"));
        assertThat(answer().kind()).as("nothing to decide").isEqualTo(VendorAnswer.Kind.SEEN);
        clock.set("2027-02-02T08:00:00Z");
        dailySweep.run();

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(answer()).isNull();
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, WAIVED, REOPENED, ANSWERED, WAIVED, REOPENED);
    }

    private List<String> ended() {
        return transitions()
                .filter(transition -> transition.ended() != null)
                .map(transition -> transition.kind() + " "
                        + Objects.requireNonNull(transition.ended()).kind())
                .toList();
    }

    @Test
    void aWaiverNamesTheAnswerThatNobodyDecidesAnyMore() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        waived("laboratory", LocalDate.parse("2026-12-31"));

        assertThat(ended()).containsExactly("WAIVED NOT_OURS");
        assertThat(obligation().lastTransition().ended()).isNotNull();
    }

    @Test
    void anotherVendorAndAProductThatLeavesNameTheAnswerToo() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        registered(from(FIREWALL, "vendor-2"));
        answered("vendor-2", new NotOurs(null, "others"));
        registered(withdrawn(from(FIREWALL, "vendor-2")));

        assertThat(ended()).containsExactly("OPENED NOT_OURS", "LIFTED NOT_OURS");
    }

    @Test
    void aDecidedOrReplacedAnswerIsNoneThatEnded() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        answered(VENDOR, new Discontinued(null, null));
        decided(false, "your order of May names it");
        waived("laboratory", LocalDate.parse("2026-12-31"));

        assertThat(ended()).isEmpty();
    }
}
