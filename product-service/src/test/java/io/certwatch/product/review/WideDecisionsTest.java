package io.certwatch.product.review;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.aggregate.decision.DecisionFixture.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.ForwardingProducts;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.UnknownId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WideDecisionsTest extends ReviewStories {

    @Test
    void appliesAVendorDecisionToPresentAndLaterProducts() {
        registered(IntStream.range(0, 10)
                .mapToObj(number -> aFirewall("F" + number))
                .toArray(Product[]::new));
        registered(aFirewall("A"), aProduct("C", "椅子"));
        var filed = decided(Outcome.IN_SCOPE, Scope.VENDOR_ENTRY, null);
        assertThat(filed.unfinished()).isTrue();
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        carryOut.continueAll(clock.instant());
        registered(aFirewall("Z"));
        assertThat(Stream.of("F0", "F9", "Z")
                        .map(sku -> product(sku).assessment().verdict()))
                .containsOnly(Verdict.REQUIRED);
        assertThat(product("C").assessment().productDecisions()).isEmpty();
    }

    @Test
    void continuesAfterACrashWithoutDuplicateEvents() {
        registered(IntStream.range(0, 10)
                .mapToObj(number -> aFirewall("F" + number))
                .toArray(Product[]::new));
        registered(aFirewall("A"));
        decided(Outcome.IN_SCOPE, Scope.VENDOR_ENTRY, null);
        assertThatThrownBy(() -> carryOut(new DyingProducts(products)).continueAll(clock.instant()))
                .isInstanceOf(IllegalStateException.class);
        carryOut.continueAll(clock.instant());
        assertThat(products.events())
                .filteredOn(ObligationMoved.class::isInstance)
                .hasSize(11);
    }

    @Test
    void skipsAndRetriesProductsWhoseAssessmentFails() {
        registered(IntStream.range(0, 10)
                .mapToObj(number -> aFirewall("F" + number))
                .toArray(Product[]::new));
        registered(aFirewall("A"));
        var filed = decided(Outcome.IN_SCOPE, Scope.VENDOR_ENTRY, null);
        carryOut(new ProductsThatFailAssessment(products, ProductId.of("demo", "F5")))
                .continueAll(clock.instant());
        assertThat(Stream.of("F4", "F6", "F9")
                        .map(sku -> product(sku).assessment().verdict()))
                .containsOnly(Verdict.REQUIRED);
        assertThat(decisions.findUnfinished(clock.instant(), 10)).isEmpty();
        assertThat(decisions.find("demo", filed.decision().id()).orElseThrow().unfinished())
                .isTrue();
        clock.passes(Duration.ofMinutes(10));
        carryOut.continueAll(clock.instant());
        assertThat(product("F5").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(decisions.find("demo", filed.decision().id()).orElseThrow().unfinished())
                .isFalse();
    }

    @Test
    void contendedProductsDelayNoOtherDecision() {
        registered(aFirewall("A"), aFirewall("B"), withDevice(aFirewall("D"), "Other", "M-2"));
        var contested = filed(DecisionScope.product("B"));
        var behind = filed(DecisionScope.product("D"));
        carryOut(new ForwardingProducts(products) {
                    @Override
                    public Set<ProductId> save(List<ProductChange> changes) {
                        return changes.getFirst().id().sku().value().equals("B")
                                ? Set.of(changes.getFirst().id())
                                : super.save(changes);
                    }
                })
                .continueAll(clock.instant());
        assertThat(product("D").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(decisions.find("demo", behind.id()).orElseThrow().unfinished())
                .isFalse();
        assertThat(decisions.find("demo", contested.id()).orElseThrow().unfinished())
                .isTrue();
    }

    private Decision filed(DecisionScope extent) {
        var decision = decision(extent, new EntryKey("2017-1", "SCP-02"), Outcome.IN_SCOPE);
        decisions.add(StoredDecision.first(decision));
        return decision;
    }

    @Test
    void revocationRestoresTheCataloguesVerdict() {
        registered(aFirewall("A"));
        var filed = decided(Outcome.IN_SCOPE, Scope.MODEL, null);
        revoke.revoke("demo", filed.decision().id(), author("wang"), "wrong laboratory report");
        assertThat(obligations()).containsExactly(ObligationState.Status.LIFTED);
        assertThat(product("A").reviews()).singleElement().satisfies(review -> {
            assertThat(review.status()).isEqualTo(Review.Status.REOPENED);
            assertThat(review.reopened().by()).isEqualTo("wang");
        });
        assertThatThrownBy(() -> revoke.revoke("demo", filed.decision().id(), author("wang"), "again"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> revoke.revoke("other", filed.decision().id(), author("wang"), "not ours"))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void newDecisionReplacesTheOneWithTheSameScope() {
        registered(aFirewall("A"));
        var first = decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        clock.set("2026-11-25T09:00:00Z");
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        assertThat(product("A").assessment().productDecisions()).hasSize(1);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(decisions
                        .find("demo", first.decision().id())
                        .orElseThrow()
                        .decision()
                        .ending()
                        .kind())
                .isEqualTo(Ending.Kind.REPLACED);
    }

    /** Fails at its second page. */
    private static final class DyingProducts extends ForwardingProducts {

        private int saved;

        DyingProducts(Products products) {
            super(products);
        }

        @Override
        public Set<ProductId> save(List<ProductChange> changes) {
            var lost = super.save(changes);
            if (++saved > 1) {
                throw new IllegalStateException("killed after the write");
            }
            return lost;
        }
    }
}
