package io.certwatch.product.review;

import io.certwatch.product.decision.Decision.Ending;
import io.certwatch.product.decision.Decision.Outcome;
import io.certwatch.product.decision.Extent.Scope;
import io.certwatch.product.decision.Review;
import io.certwatch.product.inventory.Change;
import io.certwatch.product.inventory.ForwardingProducts;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.ProductEvent.ObligationMoved;
import io.certwatch.product.inventory.ProductId;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.matching.Verdict;
import io.certwatch.product.obligation.State;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.certwatch.product.inventory.ProductFixture.aFirewall;
import static io.certwatch.product.inventory.ProductFixture.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WideDecisionsTest extends ReviewStories {

    @Test
    void aDecisionForAVendorReachesAllOfItsProductsAndThoseThatComeLater() {
        registered(IntStream.range(0, 10).mapToObj(number -> aFirewall("F" + number)).toArray(Product[]::new));
        registered(aFirewall("A"), aProduct("C", "椅子"));
        var filed = decided(Outcome.IN_SCOPE, Scope.VENDOR_ENTRY, null);
        assertThat(filed.unfinished()).isTrue();
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        carryOut.goOn(clock.instant());
        registered(aFirewall("Z"));
        assertThat(Stream.of("F0", "F9", "Z").map(sku -> product(sku).assessment().verdict())).containsOnly(Verdict.REQUIRED);
        assertThat(product("C").assessment().rulings()).isEmpty();
    }

    @Test
    void workThatACrashBrokeOffGoesOnWithoutTellingAnythingTwice() {
        registered(IntStream.range(0, 10).mapToObj(number -> aFirewall("F" + number)).toArray(Product[]::new));
        registered(aFirewall("A"));
        decided(Outcome.IN_SCOPE, Scope.VENDOR_ENTRY, null);
        assertThatThrownBy(() -> carryOut(new DyingProducts(products)).goOn(clock.instant())).isInstanceOf(IllegalStateException.class);
        carryOut.goOn(clock.instant());
        assertThat(products.told()).filteredOn(ObligationMoved.class::isInstance).hasSize(11);
    }

    @Test
    void aRevokedDecisionGivesTheCatalogueTheWordAgain() {
        registered(aFirewall("A"));
        var filed = decided(Outcome.IN_SCOPE, Scope.MODEL, null);
        revoke.revoke("demo", filed.decision().id(), "wang", "wrong laboratory report");
        assertThat(obligations()).containsExactly(State.Status.LIFTED);
        assertThat(product("A").reviews()).singleElement().satisfies(review -> {
            assertThat(review.status()).isEqualTo(Review.Status.REOPENED);
            assertThat(review.reopened().by()).isEqualTo("wang");
        });
        assertThatThrownBy(() -> revoke.revoke("demo", filed.decision().id(), "wang", "again")).isInstanceOf(AlreadyEnded.class);
        assertThatThrownBy(() -> revoke.revoke("other", filed.decision().id(), "wang", "not ours")).isInstanceOf(UnknownDecision.class);
    }

    @Test
    void aNewDecisionForTheSameReplacesTheOneBefore() {
        registered(aFirewall("A"));
        var first = decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        clock.set("2026-11-25T09:00:00Z");
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        assertThat(product("A").assessment().rulings()).hasSize(1);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(decisions.find("demo", first.decision().id()).orElseThrow().decision().ending().kind()).isEqualTo(Ending.Kind.REPLACED);
    }

    /** Dies at its second page. */
    private static final class DyingProducts extends ForwardingProducts {

        private int saved;

        DyingProducts(Products products) {
            super(products);
        }

        @Override
        public Set<ProductId> save(List<Change> changes) {
            var lost = super.save(changes);
            if (++saved > 1) {
                throw new IllegalStateException("killed after the write");
            }
            return lost;
        }
    }
}
