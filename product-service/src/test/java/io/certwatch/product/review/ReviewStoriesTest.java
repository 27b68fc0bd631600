package io.certwatch.product.review;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.catalogue.CatalogueFixture.changed;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.EntryChange.Kind.WIDENED;
import static io.certwatch.product.law.LegalCitationFixture.NO_LAW;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.event.EventJson;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.ProductDecision.Because;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.kafka.ProductEventForms;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.inventory.RemoveProduct;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewStoriesTest extends ReviewStories {

    @Test
    void queuesAReviewUntilItsDecisionOpensAnObligation() {
        registered(aFirewall("A"));
        assertThat(product("A").reviews()).extracting(Review::status).containsExactly(Review.Status.OPEN);
        decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        assertThat(product("A").reviews()).isEmpty();
        assertThat(obligations()).containsExactly(ObligationState.Status.OPEN);
        assertThat(products.events())
                .filteredOn(ObligationMoved.class::isInstance)
                .hasSize(1);
    }

    @Test
    void obligationOfADecisionNamesTheFiguresThatNobodyKnows() {
        registered(aFirewall("A"));
        assertThat(product("A").assessment().findings().getFirst().missing()).isNotEmpty();
        decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        var opened = products.events().stream()
                .filter(ObligationMoved.class::isInstance)
                .flatMap(moved -> new ProductEventForms(NO_LAW, (_, _) -> Map.of(), () -> new RegisterCopy(List.of()))
                        .of(moved).stream())
                .toList();
        assertThat(opened).singleElement().satisfies(event -> {
            var json = EventJson.write(event.data());
            assertThat(json).contains("""
                "missing":[{"parameter":"throughput","name":{"zh":"整机吞吐量","en":"throughput"}}]\
                """);
            assertThat(Contracts.violations(event.topic(), event.type(), json.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        });
    }

    @Test
    void sameImportChangesAndPublishesNothing() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        products.events().clear();
        registered(aFirewall("A"));
        published(edition2023());
        registered(aFirewall("A"));
        assertThat(product("A").assessment().editions()).containsExactly("2023-2");
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(products.events())
                .filteredOn(ObligationMoved.class::isInstance)
                .isEmpty();
    }

    @Test
    void relevantFigureReopensWithoutLifting() {
        registered(aFirewall("A"));
        decided(Outcome.IN_SCOPE, Scope.PRODUCT, null);
        registered(withThroughput(aFirewall("A"), "10 Mbps"));
        var productDecision = product("A").assessment().productDecisions().getFirst();
        assertThat(productDecision.reopened().because()).isEqualTo(Because.PRODUCT_CHANGED);
        assertThat(productDecision.reopened().what()).containsExactly("specs.整机吞吐量");
        assertThat(productDecision.reopened().explanation().zh()).isEqualTo("产品信息已变更：参数“整机吞吐量”");
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(product("A").reviews()).extracting(Review::status).containsExactly(Review.Status.REOPENED);
        assertThat(obligations()).containsExactly(ObligationState.Status.LIFTED);
    }

    @Test
    void editionThatWidensTheEntryReopensIt() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        published(changed(edition2023(), new EntryChange("SCP-02", List.of(WIDENED))));
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(product("A").reviews()).singleElement().satisfies(review -> {
            assertThat(review.status()).isEqualTo(Review.Status.REOPENED);
            assertThat(review.reopened().what()).containsExactly("WIDENED");
            assertThat(review.reopened().explanation())
                    .isEqualTo(new Explanation("目录类别已变更：范围扩大", "The entry has changed: widened"));
        });
    }

    @Test
    void endsADecisionAtMidnightInChinaOrAfterAnOutage() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, LocalDate.parse("2026-11-26"));
        var expireDecisions = new ExpireDecisions(decisions, clock);
        clock.set("2026-11-26T15:59:59Z");
        assertThat(expireDecisions.expire()).isEmpty();
        clock.set("2026-11-29T16:00:00Z");
        assertThat(expireDecisions.expire()).hasSize(1);
        assertThat(expireDecisions.expire()).isEmpty();
        carryOut.continueAll(clock.instant());
        assertThat(product("A")
                        .assessment()
                        .productDecisions()
                        .getFirst()
                        .reopened()
                        .because())
                .isEqualTo(Because.DATE_PASSED);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decisions.findUnfinished(clock.instant(), 10)).isEmpty();
    }

    @Test
    void queuesNeedsDataLastAndReopensItWithTheData() {
        registered(aFirewall("A"));
        decided(Outcome.NEEDS_DATA, Scope.PRODUCT, null);
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(product("A").reviews()).extracting(Review::status).containsExactly(Review.Status.NEEDS_DATA);
        registered(withThroughput(aFirewall("A"), "100 Gbps"));
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(product("A").reviews()).isEmpty();
    }

    @Test
    void restoresTheDecisionOfAReturningProduct() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        new RemoveProduct(assessors.over(products)).remove(A, Precondition.NONE);
        assertThat(product("A").reviews()).isEmpty();
        registered(aFirewall("A"));
        assertThat(product("A").assessment().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @Test
    void recordsDecisionsAndTheirEndInTheHistory() {
        registered(aFirewall("A"));
        decided(Outcome.NOT_IN_SCOPE, Scope.PRODUCT, null);
        registered(aProduct("A", "防火墙"));
        var lines = products.history(A).stream()
                .filter(line -> line.what() == HistoryLine.What.REVIEW)
                .toList();
        assertThat(lines).extracting(HistoryLine::from).containsExactly("REVIEW", "NOT_IN_SCOPE");
        assertThat(lines).extracting(HistoryLine::to).containsExactly("NOT_IN_SCOPE", "REOPENED");
        assertThat(lines.getFirst().by()).isEqualTo("li");
        assertThat(lines.getFirst().why().en()).isEqualTo("seen in the laboratory");
        assertThat(lines.getLast().why())
                .isEqualTo(new Explanation("产品信息已变更：中文名称", "The product has changed: Chinese name"));
    }
}
