package io.certwatch.product.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.OpenPhrase.DecidedEntry;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.phrase.CountedPhrase.CountedDecision;
import io.certwatch.product.phrase.CountedPhrase.PhraseUse;
import io.certwatch.product.phrase.Disclosure.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountedPhraseTest {

    private static final EntryKey FIREWALL = new EntryKey("2023-2", "SCP-02");
    private static final DecidedEntry OUT = new DecidedEntry(Outcome.NOT_IN_SCOPE, FIREWALL);
    private static final Disclosure NOBODY_AGREED = new Disclosure(Set.of());

    private static PhraseUse use(String company, long products) {
        return new PhraseUse(company, null, null, List.of(), products);
    }

    private static PhraseUse decided(String company, long products) {
        return new PhraseUse(company, Doubt.WEAK_NAME, FIREWALL, List.of(OUT), products);
    }

    @Test
    void threeCompaniesAreCountedTogether() {
        var counted = CountedPhrase.of("网关", List.of(use("a", 4), use("b", 2), use("c", 1)), NOBODY_AGREED);
        assertThat(counted.told()).isEqualTo(new Told(7, 3));
    }

    @Test
    void nothingIsToldOfTwoCompanies() {
        var counted = CountedPhrase.of("网关", List.of(decided("a", 4), decided("b", 2), use("b", 9)), NOBODY_AGREED);
        assertThat(counted).isEqualTo(new CountedPhrase("网关", new Told(0, 0), List.of(), List.of(), List.of()));
    }

    @Test
    void ofTwoCompaniesOnlyTheOneThatAgreedIsCounted() {
        var counted =
                CountedPhrase.of("网关", List.of(decided("a", 4), decided("b", 2)), new Disclosure(Set.of("b", "z")));
        assertThat(counted.told()).isEqualTo(new Told(2, 1));
        assertThat(counted.decisions()).containsExactly(new CountedDecision(OUT, new Told(2, 1)));
    }

    @Test
    void aDecisionOfTwoOfThreeCompaniesIsNotTold() {
        var two = CountedPhrase.of("网关", List.of(decided("a", 4), decided("b", 2), use("c", 1)), NOBODY_AGREED);
        assertThat(two.told().companies()).isEqualTo(3);
        assertThat(two.decisions()).isEmpty();
        assertThat(two.doubts()).isEmpty();
        assertThat(two.entries()).isEmpty();
        var three = CountedPhrase.of(
                "网关", List.of(decided("a", 4), decided("b", 2), decided("c", 1), use("c", 5)), NOBODY_AGREED);
        assertThat(three.told()).isEqualTo(new Told(12, 3));
        assertThat(three.decisions()).containsExactly(new CountedDecision(OUT, new Told(7, 3)));
        assertThat(three.doubts()).containsExactly(Doubt.WEAK_NAME);
        assertThat(three.entries()).containsExactly(FIREWALL);
    }

    @Test
    void aCompanyThatAgreedIsOneOfThree() {
        assertThat(new Disclosure(Set.of("a")).of(Map.of("a", 1L, "b", 1L, "c", 1L)))
                .isEqualTo(new Told(3, 3));
    }
}
