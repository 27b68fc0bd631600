package io.certwatch.product.aggregate.decision;

import static io.certwatch.product.aggregate.decision.AuthorFixture.WU;
import static io.certwatch.product.aggregate.decision.DecisionFixture.decision;
import static io.certwatch.product.aggregate.decision.DecisionFixture.later;
import static io.certwatch.product.aggregate.decision.DecisionFixture.until;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.changed;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.EntryChange.Kind.WIDENED;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.DecisionEvaluator.Result;
import io.certwatch.product.aggregate.decision.ProductDecision.Because;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Subject;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.ProductProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionEvaluatorTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final EntryKey FIREWALL_2017 = new EntryKey("2017-1", "SCP-02");
    private static final EntryKey FIREWALL_2023 = new EntryKey("2023-2", "SCP-02");
    private static final LiveCatalogue OLD = catalogue(1, edition2017());
    private static final LiveCatalogue NEW = catalogue(2, edition2017(), edition2023());
    private static final Decision NOT_IN_SCOPE =
            decision(DecisionScope.product("A"), FIREWALL_2017, Outcome.NOT_IN_SCOPE);

    private static DecisionEvaluator evaluator(LiveCatalogue catalogue) {
        return new DecisionEvaluator(catalogue, List.of(), ProductProfile.NOTHING_STATED, NOW);
    }

    private static final Decision IN_SCOPE = decision(DecisionScope.product("A"), FIREWALL_2017, Outcome.IN_SCOPE);

    private static DecisionSubject firewall(Map<String, String> specs) {
        return product("防火墙（硬件）", specs);
    }

    private static DecisionSubject product(String name, Map<String, String> specs) {
        return new DecisionSubject(
                "A", "acme", new Subject(new Wording(name, ""), "FW-1", "Acme", "", null, "", specs));
    }

    private static Result first(DecisionSubject product, Decision... decisions) {
        return evaluator(OLD).evaluate(product, null, 1, List.of(), List.of(decisions));
    }

    private static Result again(
            LiveCatalogue catalogue,
            DecisionSubject product,
            DecisionSubject before,
            Result known,
            Decision... decisions) {
        return evaluator(catalogue).evaluate(product, before, 1, known.productDecisions(), List.of(decisions));
    }

    @Test
    void inScopeMakesAReviewRequired() {
        var product = firewall(Map.of());
        assertThat(first(product).judgement().verdict()).isEqualTo(Verdict.REVIEW);
        var decided = first(product, IN_SCOPE);
        assertThat(decided.judgement().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(decided.judgement().explanation().en())
                .isEqualTo("Reviewed and found to fall under “Firewall (hardware)” (SCP-02) of the Catalogue of Network"
                        + " Critical Equipment and Specialized Cybersecurity Products, First Batch (Announcement No. 1"
                        + " of 2017):"
                        + " certification or testing is required before it is sold or provided.");
        assertThat(decided.productDecisions())
                .singleElement()
                .satisfies(productDecision ->
                        assertThat(productDecision.found().verdict()).isEqualTo(Verdict.REVIEW));
    }

    @Test
    void outOfScopeMakesARequirementNotRequired() {
        var decided = first(firewall(Map.of("整机吞吐量", "100 Gbps")), NOT_IN_SCOPE);
        assertThat(decided.judgement().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(decided.judgement().basis()).isEqualTo(Basis.OUT_OF_SCOPE);
        assertThat(decided.productDecisions().getFirst().found().verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void inScopeAppliesWithoutAFinding() {
        var decided = first(product("绿色盒子", Map.of()), IN_SCOPE);
        assertThat(decided.judgement().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(decided.productDecisions().getFirst().found()).isNull();
    }

    @Test
    void decidesAboutAProductThatWasNotRecognised() {
        var box = product("绿色盒子", Map.of());
        assertThat(first(box).judgement().verdict()).isEqualTo(Verdict.UNKNOWN);
        var needsData = decision(DecisionScope.product("A"), FIREWALL_2017, Outcome.NEEDS_DATA);
        assertThat(first(box, needsData).judgement().verdict()).isEqualTo(Verdict.REVIEW);
        var outOfOneEntry = first(box, NOT_IN_SCOPE).judgement();
        assertThat(outOfOneEntry.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(outOfOneEntry.basis()).isNull();
    }

    @Test
    void decidesOnlyWhatThePersonSaw() {
        var seenEarlier = evaluator(OLD).evaluate(firewall(Map.of()), null, 2, List.of(), List.of(NOT_IN_SCOPE));
        assertThat(seenEarlier.productDecisions().getFirst().reopened().because())
                .isEqualTo(Because.PRODUCT_CHANGED);
        assertThat(seenEarlier.judgement().verdict()).isEqualTo(Verdict.REVIEW);
        var changedJustNow = again(
                OLD,
                product("防火墙", Map.of()),
                firewall(Map.of()),
                new Result(seenEarlier.judgement(), List.of()),
                NOT_IN_SCOPE);
        assertThat(changedJustNow.productDecisions().getFirst().reopened().what())
                .containsExactly("name.zh");
        var heavier = again(
                OLD,
                firewall(Map.of("重量", "1 kg")),
                firewall(Map.of()),
                new Result(seenEarlier.judgement(), List.of()),
                NOT_IN_SCOPE);
        assertThat(heavier.productDecisions().getFirst().stands()).isTrue();
    }

    @Test
    void holdsWhileProductAndEntryAreUnchanged() {
        var product = firewall(Map.of());
        var known = first(product, NOT_IN_SCOPE);
        assertThat(again(OLD, product, product, known, NOT_IN_SCOPE)).isEqualTo(known);
    }

    @Test
    void ignoresFiguresThatDoNotAffectTheEntry() {
        var known = first(firewall(Map.of("重量", "12 kg")), NOT_IN_SCOPE);
        var heavier = again(OLD, firewall(Map.of("重量", "13 kg")), firewall(Map.of("重量", "12 kg")), known, NOT_IN_SCOPE);
        assertThat(heavier.productDecisions().getFirst().stands()).isTrue();
    }

    @Test
    void reopensForARelevantFigureAndNamesIt() {
        var known = first(firewall(Map.of()), NOT_IN_SCOPE);
        var faster = again(
                OLD, firewall(Map.of("整机吞吐量", "100 Gbps", "重量", "1 kg")), firewall(Map.of()), known, NOT_IN_SCOPE);
        assertThat(faster.judgement().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(faster.productDecisions().getFirst().reopened().because()).isEqualTo(Because.PRODUCT_CHANGED);
        assertThat(faster.productDecisions().getFirst().reopened().what()).containsExactly("specs.整机吞吐量");
    }

    @Test
    void doesNotRestoreAReopenedDecision() {
        var known = first(firewall(Map.of()), NOT_IN_SCOPE);
        var renamed = again(OLD, product("防火墙", Map.of()), firewall(Map.of()), known, NOT_IN_SCOPE);
        var backAgain = again(OLD, firewall(Map.of()), product("防火墙", Map.of()), renamed, NOT_IN_SCOPE);
        assertThat(backAgain.productDecisions().getFirst().reopened().what()).containsExactly("name.zh");
        assertThat(backAgain.judgement().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void neverClearsAProductWhoseInScopeIsReopened() {
        var known = first(product("绿色盒子", Map.of()), IN_SCOPE);
        var renamed = again(OLD, product("红色盒子", Map.of()), product("绿色盒子", Map.of()), known, IN_SCOPE);
        assertThat(renamed.judgement().verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(renamed.judgement().explanation().en()).contains("has to be decided again");
    }

    @Test
    void holdsUnderAnEntryContinuedUnchanged() {
        var product = firewall(Map.of());
        var carried = again(NEW, product, product, first(product, NOT_IN_SCOPE), NOT_IN_SCOPE);
        assertThat(carried.productDecisions().getFirst().stands()).isTrue();
        assertThat(carried.judgement().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @Test
    void reopensForAChangedEntryAndNamesTheChange() {
        var product = firewall(Map.of());
        var widened = catalogue(2, edition2017(), changed(edition2023(), new EntryChange("SCP-02", List.of(WIDENED))));
        var reopened = again(widened, product, product, first(product, NOT_IN_SCOPE), NOT_IN_SCOPE);
        assertThat(reopened.productDecisions().getFirst().reopened().because()).isEqualTo(Because.ENTRY_CHANGED);
        assertThat(reopened.productDecisions().getFirst().reopened().what()).containsExactly("WIDENED");
        assertThat(reopened.judgement().verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void endsAfterItsLastDayAndWhenRevoked() {
        var product = firewall(Map.of());
        var known = first(product, until(NOT_IN_SCOPE, LocalDate.parse("2026-11-24")));
        assertThat(known.productDecisions()).isEmpty();
        var today = until(NOT_IN_SCOPE, LocalDate.parse("2026-11-25"));
        var standing = first(product, today);
        assertThat(standing.productDecisions()).hasSize(1);
        var revoked = again(
                OLD,
                product,
                product,
                standing,
                today.end(new Ending(Ending.Kind.REVOKED, NOW, "li", WU, "wrong box")));
        assertThat(revoked.productDecisions().getFirst().reopened().reason()).isEqualTo("wrong box");
        assertThat(revoked.judgement().verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void mostSpecificPrevailsAndTheOthersNameIt() {
        var model = later(decision(DecisionScope.model("ACME", "fw 1"), FIREWALL_2017, Outcome.IN_SCOPE));
        var vendor = later(decision(DecisionScope.vendor("acme"), FIREWALL_2017, Outcome.NEEDS_DATA));
        var decided = first(firewall(Map.of()), vendor, model, NOT_IN_SCOPE);
        assertThat(decided.judgement().verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(decided.productDecisions())
                .filteredOn(productDecision -> NOT_IN_SCOPE.id().equals(productDecision.overruledBy()))
                .hasSize(2);
    }

    @Test
    void newerDecisionForTheSameScopePrevails() {
        var product = firewall(Map.of());
        var newer = later(IN_SCOPE);
        var decided = again(OLD, product, product, first(product, NOT_IN_SCOPE), newer);
        assertThat(decided.productDecisions())
                .singleElement()
                .satisfies(productDecision ->
                        assertThat(productDecision.is(newer.id())).isTrue());
        assertThat(decided.judgement().verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void olderDecisionStaysOverruledOnEveryEvaluation() {
        var product = firewall(Map.of());
        var newer = later(IN_SCOPE);
        var decided = first(product, newer, NOT_IN_SCOPE);
        assertThat(decided.productDecisions())
                .singleElement()
                .satisfies(productDecision ->
                        assertThat(productDecision.is(newer.id())).isTrue());
        assertThat(again(OLD, product, product, decided, newer, NOT_IN_SCOPE)).isEqualTo(decided);
        assertThat(again(OLD, product, product, decided, NOT_IN_SCOPE)).isEqualTo(decided);
    }

    @Test
    void vendorDecisionAppliesToProductsWithAFinding() {
        var vendor = decision(DecisionScope.vendor("acme"), FIREWALL_2017, Outcome.IN_SCOPE);
        assertThat(first(product("绿色盒子", Map.of()), vendor).productDecisions()).isEmpty();
        assertThat(first(firewall(Map.of()), vendor).judgement().verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(first(firewall(Map.of()), decision(DecisionScope.vendor("acme"), FIREWALL_2023, Outcome.IN_SCOPE))
                        .productDecisions())
                .isEmpty();
    }
}
