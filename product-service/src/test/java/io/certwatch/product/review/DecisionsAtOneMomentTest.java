package io.certwatch.product.review;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.Decisions.Search;
import io.certwatch.product.aggregate.decision.ForwardingDecisions;
import io.certwatch.product.aggregate.decision.ProductDecision.Because;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.engine.Verdict;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DecisionsAtOneMomentTest extends ReviewStories {

    private static final Runnable NOTHING = () -> {};

    /** Their ids are random and decide which of the two is the newer. */
    @RepeatedTest(8)
    void keepsOneOfTwoDecisionsMadeAtTheSameMoment() {
        registered(aFirewall("A"), aFirewall("B"));
        decideThrough(
                new Interleaved(NOTHING, () -> decide(decisions, "B", Outcome.NOT_IN_SCOPE, Scope.MODEL)),
                Outcome.NOT_IN_SCOPE,
                Scope.MODEL);
        assertThat(standing()).hasSize(1);
        assertThat(product("A").reviews()).isEmpty();
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @Test
    void keepsTheNewerAlsoIfItWasStoredFirst() {
        registered(aFirewall("A"), aFirewall("B"));
        decideThrough(
                new Interleaved(
                        () -> {
                            clock.set("2026-11-25T09:00:00Z");
                            decide(decisions, "B", Outcome.IN_SCOPE, Scope.MODEL);
                        },
                        NOTHING),
                Outcome.NOT_IN_SCOPE,
                Scope.MODEL);
        assertThat(standing()).extracting(Decision::outcome).containsExactly(Outcome.IN_SCOPE);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void rejectsASecondDecisionOnTheSameOccasion() {
        registered(aFirewall("A"));
        var late = new Interleaved(() -> decided(Outcome.IN_SCOPE, Scope.MODEL, null), NOTHING);
        assertThatThrownBy(() -> decideThrough(late, Outcome.NOT_IN_SCOPE)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(standing()).extracting(Decision::outcome).containsExactly(Outcome.IN_SCOPE);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void keepsTheFirstBeforeItIsApplied() {
        registered(aFirewall("A"));
        decideThrough(
                new Interleaved(
                        NOTHING,
                        () -> assertThatThrownBy(() -> decided(Outcome.IN_SCOPE, Scope.PRODUCT, null))
                                .isInstanceOf(ChangedMeanwhile.class)),
                Outcome.NOT_IN_SCOPE);
        assertThat(standing()).extracting(Decision::outcome).containsExactly(Outcome.NOT_IN_SCOPE);
    }

    @Test
    void replacesAnOlderDecisionThatIsBeingApplied() {
        registered(aFirewall("A"));
        var older = decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null).decision();
        clock.set("2026-11-25T09:00:00Z");
        decideThrough(
                new ForwardingDecisions(decisions) {
                    private boolean stepped;

                    @Override
                    public boolean replace(StoredDecision next) {
                        if (!stepped) {
                            stepped = true;
                            decisions.replace(decisions
                                    .find("demo", older.id())
                                    .orElseThrow()
                                    .doneUpTo("A", null));
                        }
                        return super.replace(next);
                    }
                },
                Outcome.IN_SCOPE);
        assertThat(standing()).extracting(Decision::outcome).containsExactly(Outcome.IN_SCOPE);
    }

    @Test
    void revocationDoesNotRestoreWhatACrashLeft() {
        registered(aFirewall("A"));
        var older = decided(Outcome.IN_SCOPE, Scope.PRODUCT, null).decision();
        var newer = filedBeforeACrash();
        registered(aFirewall("A"));
        carryOut.continueAll(clock.instant());
        revoke.revoke("demo", newer.id(), author("wang"), "wrong laboratory report");
        assertThat(product("A").assessment().productDecisions())
                .extracting(productDecision -> productDecision.decision().id())
                .containsExactly(newer.id());
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(standing()).isEmpty();
        assertThat(decisions
                        .find("demo", older.id())
                        .orElseThrow()
                        .decision()
                        .ending()
                        .kind())
                .isEqualTo(Ending.Kind.REPLACED);
    }

    @Test
    void revocationRightAfterACrashRestoresNothing() {
        registered(aFirewall("A"));
        decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        var newer = filedBeforeACrash();
        revoke.revoke("demo", newer.id(), author("wang"), "wrong laboratory report");
        registered(withThroughput(aFirewall("A"), "10 Mbps"), aFirewall("B"));
        assertThat(standing()).isEmpty();
        assertThat(product("A").assessment().productDecisions()).isEmpty();
    }

    @Test
    void reopensADecisionThatAConcurrentImportAffects() {
        registered(aFirewall("A"));
        decideThrough(
                new Interleaved(() -> registered(withThroughput(aFirewall("A"), "100 Gbps")), NOTHING),
                Outcome.NOT_IN_SCOPE);
        assertThat(product("A")
                        .assessment()
                        .productDecisions()
                        .getFirst()
                        .reopened()
                        .because())
                .isEqualTo(Because.PRODUCT_CHANGED);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(product("A").reviews()).extracting(Review::status).containsExactly(Review.Status.REOPENED);
    }

    @Test
    void laterImportNamesTheChangedFields() {
        registered(aFirewall("A"));
        decideThrough(
                new Interleaved(NOTHING, () -> registered(withThroughput(aFirewall("A"), "100 Gbps"))),
                Outcome.NOT_IN_SCOPE);
        assertThat(product("A")
                        .assessment()
                        .productDecisions()
                        .getFirst()
                        .reopened()
                        .what())
                .containsExactly("specs.整机吞吐量");
    }

    @Test
    void unrelatedChangesDoNotReopenIt() {
        registered(aFirewall("A"));
        decideThrough(new Interleaved(() -> published(edition2023()), NOTHING), Outcome.NOT_IN_SCOPE);
        assertThat(product("A").revision()).isEqualTo(3);
        assertThat(product("A").assessment().productDecisions().getFirst().stands())
                .isTrue();
    }

    private Decision filedBeforeACrash() {
        clock.set("2026-11-25T09:00:00Z");
        var dying = new ForwardingDecisions(decisions) {
            @Override
            public Map<String, List<Decision>> reaching(String company, Collection<String> keys) {
                throw new IllegalStateException("killed after it was filed");
            }
        };
        assertThatThrownBy(() -> decideThrough(dying, Outcome.NOT_IN_SCOPE)).isInstanceOf(IllegalStateException.class);
        return standing().stream()
                .filter(decision -> decision.outcome() == Outcome.NOT_IN_SCOPE)
                .findFirst()
                .orElseThrow();
    }

    private void decideThrough(Decisions through, Outcome outcome) {
        decideThrough(through, outcome, Scope.PRODUCT);
    }

    private void decideThrough(Decisions through, Outcome outcome, Scope scope) {
        decide(through, "A", outcome, scope);
    }

    private void decide(Decisions through, String sku, Outcome outcome, Scope scope) {
        new MakeDecision(products, through, current, carryOut, clock)
                .decide(
                        ProductId.of("demo", sku),
                        new DecisionRequest(
                                null, "SCP-02", outcome, "seen in the laboratory", scope, null, author("li")),
                        Precondition.NONE);
    }

    private List<Decision> standing() {
        return decisions.search(new Search("demo", null, null, null, true, null, 10)).stream()
                .map(StoredDecision::decision)
                .toList();
    }

    /** Runs an action right before and right after the decision is stored. */
    private final class Interleaved extends ForwardingDecisions {

        private final Runnable before;
        private final Runnable after;

        Interleaved(Runnable before, Runnable after) {
            super(decisions);
            this.before = before;
            this.after = after;
        }

        @Override
        public boolean add(StoredDecision filed) {
            before.run();
            var added = super.add(filed);
            after.run();
            return added;
        }
    }
}
