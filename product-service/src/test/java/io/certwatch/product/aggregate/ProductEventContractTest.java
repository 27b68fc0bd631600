package io.certwatch.product.aggregate;

import static io.certwatch.product.aggregate.AssessmentContext.NONE;
import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.aProduct;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.undated;
import static io.certwatch.product.catalogue.CatalogueFixture.catalogue;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.law.LegalCitationFixture.NO_LAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.kafka.ProductEventForms;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.certificate.RegisterCopy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events about products match the contract, byte for byte as the outbox writes them. */
class ProductEventContractTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final ProductId ID = ProductId.of("demo", "A");

    private static ProductAssessor judge(Edition... editions) {
        return new ProductAssessor(catalogue(1, editions), new Cause(Cause.Kind.EDITION, "edition-2023-2-1"), NOW);
    }

    private static List<OutgoingEvent> outgoing(ProductChange change) {
        return new ProductEventForms(NO_LAW, (_, _) -> Map.of(), () -> new RegisterCopy(List.of()))
                .ofAll(change.events());
    }

    private static void assertKeepsItsContract(OutgoingEvent event) {
        var json = EventJson.write(event.data());
        assertThat(Contracts.violations(event.topic(), event.type(), json.getBytes(StandardCharsets.UTF_8)))
                .as(json)
                .isEmpty();
    }

    @Test
    void requiredReviewedAndUnknownMatchTheContract() {
        var changes = List.of(
                judge(edition2023())
                        .register(ID, planned(aFirewall("A"), "2027-03-01"), null, NONE)
                        .orElseThrow(),
                judge(edition2023())
                        .register(ID, undated(aFirewall("A")), null, NONE)
                        .orElseThrow(),
                judge(edition2017()).register(ID, aFirewall("A"), null, NONE).orElseThrow(),
                judge(edition2017())
                        .register(ID, aProduct("A", "椅子"), null, NONE)
                        .orElseThrow());
        assertThat(changes)
                .flatExtracting(ProductEventContractTest::outgoing)
                .hasSize(9)
                .allSatisfy(ProductEventContractTest::assertKeepsItsContract);
    }

    @Test
    void pendingAfterAVerdictMatchesTheContract() {
        var known = judge(edition2023())
                .register(ID, aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
        var pending = judge().register(ID, undated(aFirewall("A")), known, NONE).orElseThrow();
        assertThat(outgoing(pending))
                .allSatisfy(ProductEventContractTest::assertKeepsItsContract)
                .first()
                .extracting(OutgoingEvent::type)
                .isEqualTo("io.certwatch.product.assessment.pending");
        assertThat(outgoing(judge().remove(pending.product())))
                .hasSize(3)
                .allSatisfy(ProductEventContractTest::assertKeepsItsContract);
    }

    @Test
    void removalMatchesTheContract() {
        var known = judge(edition2023())
                .register(ID, aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
        assertThat(outgoing(judge(edition2023()).remove(known)))
                .allSatisfy(ProductEventContractTest::assertKeepsItsContract)
                .extracting(OutgoingEvent::type)
                .containsExactly(
                        "io.certwatch.product.assessment.removed",
                        "io.certwatch.product.obligation.lifted",
                        "io.certwatch.product.sale.removed");
    }

    @Test
    void everyEventNamesTheCompanyOfItsKey() {
        var events = outgoing(
                judge(edition2023()).register(ID, aFirewall("A"), null, NONE).orElseThrow());
        assertThat(events)
                .extracting(OutgoingEvent::topic, OutgoingEvent::key, OutgoingEvent::company)
                .containsExactly(
                        tuple("certwatch.product.assessments.v1", "demo/A", "demo"),
                        tuple("certwatch.product.obligations.v1", "demo/A", "demo"),
                        tuple("certwatch.product.sales.v1", "demo/A", "demo"));
    }

    @Test
    void idsConsistOfAggregateAndRevision() {
        var events = outgoing(
                judge(edition2023()).register(ID, aFirewall("A"), null, NONE).orElseThrow());
        assertThat(events.getFirst().id()).isEqualTo("assessment/demo/A/1");
        assertThat(events.get(1).id()).matches("obligation/[0-9a-f-]{36}/1");
        assertThat(events.getLast().id()).isEqualTo("sale/demo/A/1");
        assertThat(events).extracting(OutgoingEvent::key).containsOnly("demo/A");
    }

    /** Includes kinds that no code path creates yet. */
    @ParameterizedTest
    @EnumSource
    void everyTransitionHasItsType(Transition.Kind kind) {
        var product = judge(edition2023())
                .register(ID, aFirewall("A"), null, NONE)
                .orElseThrow()
                .product();
        var cause = new Cause(Cause.Kind.REGISTRATION, "one");
        var moved = new ProductEvent.ObligationMoved(
                product, new Transition(kind, null, product.obligations().getFirst(), cause, NOW));
        assertThat(new ProductEventForms(NO_LAW, (_, _) -> Map.of(), () -> new RegisterCopy(List.of()))
                        .of(moved)
                        .getFirst()
                        .type())
                .isIn(Contracts.examples("certwatch.product.obligations.v1").stream()
                        .map(example -> example.type())
                        .toList());
    }
}
