package io.certwatch.product.review;

import io.certwatch.product.assessment.HistoryLine;
import io.certwatch.product.coverage.InMemoryCertificates;
import io.certwatch.product.decision.Decision.Ending;
import io.certwatch.product.decision.Decision.Outcome;
import io.certwatch.product.decision.Extent.Scope;
import io.certwatch.product.decision.Filed;
import io.certwatch.product.decision.InMemoryDecisions;
import io.certwatch.product.decision.Review;
import io.certwatch.product.decision.Ruling.Because;
import io.certwatch.product.following.CurrentCatalogue;
import io.certwatch.product.following.EntryChange;
import io.certwatch.product.following.InMemoryReadModel;
import io.certwatch.product.inventory.AssessedProduct;
import io.certwatch.product.inventory.Change;
import io.certwatch.product.inventory.ForwardingProducts;
import io.certwatch.product.inventory.GatherCircumstances;
import io.certwatch.product.inventory.InMemoryProducts;
import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.Precondition;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.inventory.ProductEvent.ObligationMoved;
import io.certwatch.product.inventory.ProductId;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.RemoveProduct;
import io.certwatch.product.matching.Verdict;
import io.certwatch.product.obligation.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.certwatch.product.following.CatalogueFixture.changed;
import static io.certwatch.product.following.CatalogueFixture.edition2017;
import static io.certwatch.product.following.CatalogueFixture.edition2023;
import static io.certwatch.product.following.EntryChange.Kind.WIDENED;
import static io.certwatch.product.inventory.ProductFixture.aFirewall;
import static io.certwatch.product.inventory.ProductFixture.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReviewStoriesTest {

    private static final ProductId A = ProductId.of("demo", "A");
    private static final int PAGE = 3;

    private final SettableClock clock = new SettableClock("2026-11-25T08:00:00Z");
    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    private final CurrentCatalogue current = new CurrentCatalogue(readModel, clock);
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final Judges judges = new Judges(current, new GatherCircumstances(new InMemoryCertificates(), decisions), clock);
    private final InMemoryProducts products = new InMemoryProducts();
    private final RegisterProducts register = new RegisterProducts(judges, products);
    private final CarryOut carryOut = carryOut(products);
    private final Decide decide = new Decide(products, decisions, new Judgeable(current), carryOut, clock);
    private final Revoke revoke = new Revoke(decisions, carryOut, clock);

    private CarryOut carryOut(Products through) {
        return new CarryOut(decisions, through, judges, (_, work) -> {
            work.run();
            return true;
        }, PAGE);
    }

    private void registered(Product... some) {
        register.register("demo", List.of(some));
    }

    private Filed decided(Outcome outcome, Scope scope, LocalDate until) {
        return decide.decide(A, new Word(null, "SCP-02", outcome, "seen in the laboratory", scope, until, "li"), Precondition.NONE);
    }

    private AssessedProduct product(String sku) {
        return products.find(ProductId.of("demo", sku)).orElseThrow();
    }

    private Stream<State.Status> obligations() {
        return product("A").obligations().stream().map(obligation -> obligation.status());
    }

    private static Product withThroughput(Product product, String throughput) {
        return ReviewFixture.with(product, "整机吞吐量", throughput);
    }

    @Test
    void whatIsOpenWaitsUntilItIsDecidedAndThenOwes() {
        registered(aFirewall("A"));
        assertThat(product("A").reviews()).extracting(Review::status).containsExactly(Review.Status.OPEN);
        decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        assertThat(product("A").reviews()).isEmpty();
        assertThat(obligations()).containsExactly(State.Status.OPEN);
        assertThat(products.told()).filteredOn(ObligationMoved.class::isInstance).hasSize(1);
    }

    @Test
    void theSameProductImportedAgainChangesNothingAndTellsNothing() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        products.told().clear();
        registered(aFirewall("A"));
        readModel.publish(changed(edition2023()));
        registered(aFirewall("A"));
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(products.told()).filteredOn(ObligationMoved.class::isInstance).isEmpty();
    }

    @Test
    void aFigureThatBearsOnItReopensTheDecisionAndLiftsNothingInSilence() {
        registered(aFirewall("A"));
        decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        registered(withThroughput(aFirewall("A"), "10 Mbps"));
        var ruling = product("A").assessment().rulings().getFirst();
        assertThat(ruling.reopened().because()).isEqualTo(Because.PRODUCT_CHANGED);
        assertThat(ruling.reopened().what()).containsExactly("specs.整机吞吐量");
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(product("A").reviews()).extracting(Review::status).containsExactly(Review.Status.REOPENED);
        assertThat(obligations()).containsExactly(State.Status.LIFTED);
    }

    @Test
    void aNewEditionThatWidensTheEntryReopensIt() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        readModel.publish(changed(edition2023(), new EntryChange("SCP-02", List.of(WIDENED))));
        registered(aFirewall("A"));
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(product("A").reviews()).singleElement().satisfies(review -> {
            assertThat(review.status()).isEqualTo(Review.Status.REOPENED);
            assertThat(review.reopened().what()).containsExactly("WIDENED");
        });
    }

    @Test
    void aDecisionWithALastDayEndsAtMidnightInChinaAlsoAfterAStop() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, LocalDate.parse("2026-11-26"));
        var endByDay = new EndByDay(decisions, clock);
        clock.set("2026-11-26T15:59:59Z");
        assertThat(endByDay.end()).isZero();
        clock.set("2026-11-29T16:00:00Z");
        assertThat(endByDay.end()).isEqualTo(1);
        assertThat(endByDay.end()).isZero();
        carryOut.goOn(clock.instant());
        assertThat(product("A").assessment().rulings().getFirst().reopened().because()).isEqualTo(Because.DATE_PASSED);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decisions.unfinished(clock.instant(), 10)).isEmpty();
    }

    @Test
    void whatIsAskedForWaitsBehindAndComesBackWithTheData() {
        registered(aFirewall("A"));
        decided(Outcome.NEEDS_DATA, Scope.PRODUCT, null);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(product("A").reviews()).extracting(Review::status).containsExactly(Review.Status.NEEDS_DATA);
        registered(withThroughput(aFirewall("A"), "100 Gbps"));
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(product("A").reviews()).isEmpty();
    }

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

    @Test
    void itComesBackWithAProductThatWasRemoved() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        new RemoveProduct(judges, products).remove(A, Precondition.NONE);
        assertThat(product("A").reviews()).isEmpty();
        registered(aFirewall("A"));
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @Test
    void theHistorySaysWhoDecidedWhatAndWhyItStandsNoLonger() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        registered(aProduct("A", "防火墙"));
        var lines = products.history(A).stream().filter(line -> line.what() == HistoryLine.What.REVIEW).toList();
        assertThat(lines).extracting(HistoryLine::from).containsExactly("REVIEW", "NOT_IN_SCOPE");
        assertThat(lines).extracting(HistoryLine::to).containsExactly("NOT_IN_SCOPE", "REOPENED");
        assertThat(lines.getFirst().by()).isEqualTo("li");
        assertThat(lines.getFirst().why().en()).isEqualTo("seen in the laboratory");
        assertThat(lines.getLast().why().en()).isEqualTo("The product has changed: name.zh");
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
