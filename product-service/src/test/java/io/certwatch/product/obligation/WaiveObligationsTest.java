package io.certwatch.product.obligation;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.aggregate.decision.AuthorFixture.said;
import static io.certwatch.product.obligation.WaiverOutcome.CHANGED;
import static io.certwatch.product.obligation.WaiverOutcome.FAILED;
import static io.certwatch.product.obligation.WaiverOutcome.LIFTED;
import static io.certwatch.product.obligation.WaiverOutcome.NO_WAIVER;
import static io.certwatch.product.obligation.WaiverOutcome.UNCHANGED;
import static io.certwatch.product.obligation.WaiverOutcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.ProductFixture;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.ProductsThatFailAssessment;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.obligation.WaiveObligation.Waiver;
import io.certwatch.product.obligation.WaiveObligations.WaivedObligation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaiveObligationsTest extends ObligationStories {

    private static final Waiver WAIVER = new Waiver(author("li"), "used in the laboratory only", null);

    private final WaiveObligations many =
            new WaiveObligations(new InMemoryObligations(products), assessors.over(products));

    private UUID idOf(String sku) {
        return products.find(ProductId.of("demo", sku))
                .orElseThrow()
                .obligations()
                .getFirst()
                .id();
    }

    private Status statusOf(String sku) {
        return products.find(ProductId.of("demo", sku))
                .orElseThrow()
                .obligations()
                .getFirst()
                .status();
    }

    @Test
    void tellsTheOutcomeOfEachObligation() {
        registered(aFirewall("A"));
        registered(aFirewall("B"));
        registered(aFirewall("C"));
        registered(ProductFixture.withdrawn(aFirewall("C")));
        var nobodys = UUID.randomUUID();

        assertThat(many.waive("demo", List.of(idOf("B"), idOf("C"), nobodys, idOf("A")), WAIVER))
                .containsExactly(
                        new WaivedObligation(idOf("B"), CHANGED),
                        new WaivedObligation(idOf("C"), LIFTED),
                        new WaivedObligation(nobodys, UNKNOWN),
                        new WaivedObligation(idOf("A"), CHANGED));
        assertThat(statusOf("A")).isEqualTo(Status.WAIVED);
        assertThat(many.waive("demo", List.of(idOf("A")), WAIVER))
                .containsExactly(new WaivedObligation(idOf("A"), UNCHANGED));
    }

    @Test
    void revokesTheWaiversOfMany() {
        registered(aFirewall("A"));
        registered(aFirewall("B"));
        many.waive("demo", List.of(idOf("A")), WAIVER);

        assertThat(many.revoke("demo", List.of(idOf("A"), idOf("B")), said("li", "taken back")))
                .containsExactly(new WaivedObligation(idOf("A"), CHANGED), new WaivedObligation(idOf("B"), NO_WAIVER));
        assertThat(statusOf("A")).isEqualTo(Status.OPEN);
    }

    @Test
    void reachesNothingOfAnotherCompany() {
        registered(aFirewall("A"));
        assertThat(many.waive("harbor", List.of(idOf("A")), WAIVER))
                .containsExactly(new WaivedObligation(idOf("A"), UNKNOWN));
        assertThat(statusOf("A")).isEqualTo(Status.OPEN);
    }

    @Test
    void saysWhichProductFailsItsAssessment() {
        registered(aFirewall("A"));
        registered(aFirewall("B"));
        var failing = new WaiveObligations(
                new InMemoryObligations(products),
                assessors.over(new ProductsThatFailAssessment(products, ProductId.of("demo", "A"))));
        assertThat(failing.waive("demo", List.of(idOf("A"), idOf("B")), WAIVER))
                .containsExactly(new WaivedObligation(idOf("A"), FAILED), new WaivedObligation(idOf("B"), CHANGED));
    }

    @Test
    void changesNothingIfTheLastDayHasPassed() {
        registered(aFirewall("A"));
        var past = new Waiver(author("li"), "until then", LocalDate.parse("2026-11-24"));
        assertThatThrownBy(() -> many.waive("demo", List.of(idOf("A")), past)).isInstanceOf(InvalidField.class);
        assertThat(statusOf("A")).isEqualTo(Status.OPEN);
    }
}
