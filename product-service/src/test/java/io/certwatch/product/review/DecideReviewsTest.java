package io.certwatch.product.review;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.review.DecideReviews.DecidingOutcome.CHANGED_MEANWHILE;
import static io.certwatch.product.review.DecideReviews.DecidingOutcome.DECIDED;
import static io.certwatch.product.review.DecideReviews.DecidingOutcome.REFUSED;
import static io.certwatch.product.review.DecideReviews.DecidingOutcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.ForwardingDecisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.review.DecideReviews.DecidedReview;
import io.certwatch.product.review.DecideReviews.DecidingOutcome;
import io.certwatch.product.review.RevokeDecisions.RevocationOutcome;
import io.certwatch.product.review.RevokeDecisions.RevokedDecision;
import io.certwatch.product.sweep.DecisionSweep;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecideReviewsTest extends ReviewStories {

    private final RevokeDecisions revokeMany = new RevokeDecisions(decisions, carryOut, clock);

    private static DecisionRequest request(Outcome outcome, LocalDate until) {
        return new DecisionRequest(
                "2017-1", "SCP-02", outcome, "seen in the laboratory", Scope.PRODUCT, until, author("li"));
    }

    private List<DecidedReview> decide(Outcome outcome, String... skus) {
        return decide(decisions, carryOut, outcome, skus);
    }

    private List<DecidedReview> decide(Decisions through, DecisionSweep sweep, Outcome outcome, String... skus) {
        var seen = new LinkedHashMap<Sku, Long>();
        for (var sku : skus) seen.put(new Sku(sku), revision(sku));
        return new DecideReviews(products, through, current, sweep, clock).decide("demo", seen, request(outcome, null));
    }

    private long revision(String sku) {
        return products.find(ProductId.of("demo", sku))
                .map(known -> known.revision())
                .orElse(1L);
    }

    private static List<DecidingOutcome> outcomes(List<DecidedReview> decided) {
        return decided.stream().map(DecidedReview::outcome).toList();
    }

    private static List<UUID> ids(List<DecidedReview> decided) {
        return decided.stream()
                .flatMap(one -> one.made().stream())
                .map(Decision::id)
                .toList();
    }

    @Test
    void eachProductGetsADecisionOfItsOwnThatIsCarriedOut() {
        registered(aFirewall("A"), aFirewall("B"), aFirewall("C"));
        var decided = decide(Outcome.NOT_IN_SCOPE, "A", "C");
        assertThat(outcomes(decided)).containsExactly(DECIDED, DECIDED);
        assertThat(decided.stream().flatMap(one -> one.made().stream()))
                .extracting(decision -> decision.extent().sku(), Decision::by)
                .containsExactly(tuple("A", "li"), tuple("C", "li"));
        assertThat(product("A").reviews()).isEmpty();
        assertThat(product("C").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(product("B").reviews()).hasSize(1);
        assertThat(decisions.find("demo", ids(decided))).noneMatch(StoredDecision::unfinished);
    }

    @Test
    void causeOfEachChangeIsItsOwnDecision() {
        registered(aFirewall("A"), aFirewall("B"));
        var decided = decide(Outcome.IN_SCOPE, "A", "B");
        assertThat(product("B").obligations().getFirst().openedBy().id())
                .isEqualTo(ids(decided).get(1).toString());
    }

    @Test
    void whatChangedSinceItWasSeenIsSkippedAndSaidSo() {
        registered(aFirewall("A"), aFirewall("B"));
        var seen = new LinkedHashMap<>(Map.of(new Sku("A"), revision("A")));
        registered(withThroughput(aFirewall("A"), "40 Gbps / 120 Gbps"));
        seen.put(new Sku("B"), revision("B"));
        seen.put(new Sku("nobody"), 1L);
        var decided = new DecideReviews(products, decisions, current, carryOut, clock)
                .decide("demo", seen, request(Outcome.NOT_IN_SCOPE, null));
        assertThat(outcomes(decided)).containsExactly(CHANGED_MEANWHILE, DECIDED, UNKNOWN);
        assertThat(product("A").reviews()).hasSize(1);
    }

    @Test
    void ofTwoPeopleWhoDecideAtOneMomentTheFirstDecides() {
        registered(aFirewall("A"), aFirewall("B"));
        var late = new ForwardingDecisions(decisions) {
            @Override
            public Set<UUID> addAll(List<StoredDecision> stored) {
                DecideReviewsTest.this.decide(Outcome.IN_SCOPE, "A");
                return super.addAll(stored);
            }
        };
        assertThat(outcomes(decide(late, carryOut, Outcome.NOT_IN_SCOPE, "A", "B")))
                .containsExactly(CHANGED_MEANWHILE, DECIDED);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void nobodyAsksForDataWhereNothingIsMissing() {
        registered(withThroughput(aFirewall("A"), "160 Gbps"), aFirewall("B"));
        assertThat(outcomes(decide(Outcome.NEEDS_DATA, "A", "B"))).containsExactly(REFUSED, DECIDED);
    }

    @Test
    void aDayThatHasPassedDecidesNothing() {
        registered(aFirewall("A"));
        var seen = new LinkedHashMap<>(Map.of(new Sku("A"), revision("A")));
        assertThatThrownBy(() -> new DecideReviews(products, decisions, current, carryOut, clock)
                        .decide("demo", seen, request(Outcome.NOT_IN_SCOPE, LocalDate.parse("2026-11-24"))))
                .isInstanceOf(InvalidField.class);
        assertThat(product("A").reviews()).hasSize(1);
    }

    @Test
    void aProductWhoseAssessmentFailsIsDecidedLater() {
        registered(aFirewall("A"), aFirewall("B"));
        Products failing = new ProductsThatFailAssessment(products, ProductId.of("demo", "A"));
        var decided = decide(decisions, carryOut(failing), Outcome.NOT_IN_SCOPE, "A", "B");
        assertThat(outcomes(decided)).containsExactly(DECIDED, DECIDED);
        assertThat(product("B").reviews()).isEmpty();
        assertThat(product("A").reviews()).hasSize(1);
        carryOut.continueAll(clock.instant());
        assertThat(product("A").reviews()).isEmpty();
    }

    @Test
    void aLaterDecisionReplacesTheEarlierOne() {
        registered(aFirewall("A"));
        var first = ids(decide(Outcome.NEEDS_DATA, "A")).getFirst();
        clock.set("2026-11-25T09:00:00Z");
        decide(Outcome.NOT_IN_SCOPE, "A");
        assertThat(Optional.ofNullable(decisions
                                .find("demo", first)
                                .orElseThrow()
                                .decision()
                                .ending())
                        .map(Decision.Ending::kind))
                .contains(Decision.Ending.Kind.REPLACED);
    }

    @Test
    void takesBackWhatItDecidedAndLeavesWhatHasEnded() {
        registered(aFirewall("A"), aFirewall("B"), aFirewall("C"));
        var made = ids(decide(Outcome.NOT_IN_SCOPE, "A", "B"));
        revoke.revoke("demo", made.getFirst(), author("li"), null);
        var nobodys = UUID.randomUUID();
        assertThat(revokeMany.revoke("demo", List.of(made.get(0), made.get(1), nobodys), author("li"), null))
                .containsExactly(
                        new RevokedDecision(made.get(0), RevocationOutcome.ENDED),
                        new RevokedDecision(made.get(1), RevocationOutcome.REVOKED),
                        new RevokedDecision(nobodys, RevocationOutcome.UNKNOWN));
        assertThat(product("B").reviews()).hasSize(1);
        assertThat(decisions.find("demo", made)).noneMatch(StoredDecision::unfinished);
    }

    @Test
    void takesBackADecisionForAllOfAModelAsWell() {
        registered(aFirewall("A"), aFirewall("B"));
        var wide = decided(Outcome.NOT_IN_SCOPE, Scope.MODEL, null).decision().id();
        assertThat(revokeMany.revoke("demo", List.of(wide), author("li"), null))
                .containsExactly(new RevokedDecision(wide, RevocationOutcome.REVOKED));
        assertThat(product("A").reviews()).hasSize(1);
        assertThat(product("B").reviews()).hasSize(1);
    }

    @Test
    void whoTakesBackADecisionOfAnotherSaysWhy() {
        registered(aFirewall("A"));
        var made = ids(decide(Outcome.NOT_IN_SCOPE, "A"));
        var wang = new Author("wang", new RecordedBy("u-9", "Wang", null));
        assertThatThrownBy(() -> revokeMany.revoke("demo", made, wang, null)).isInstanceOf(InvalidField.class);
        assertThat(product("A").reviews()).isEmpty();
        assertThat(revokeMany.revoke("harbor", made, wang, "wrong"))
                .extracting(RevokedDecision::outcome)
                .containsExactly(RevocationOutcome.UNKNOWN);
    }
}
