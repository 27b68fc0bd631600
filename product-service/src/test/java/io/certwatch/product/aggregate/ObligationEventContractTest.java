package io.certwatch.product.aggregate;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.decision.AuthorFixture.said;
import static io.certwatch.product.law.LegalCitationFixture.NO_LAW;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.product.aggregate.kafka.ProductEventForms;
import io.certwatch.product.aggregate.obligation.ObligationOwners;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.obligation.ObligationStories;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every action of people and every timed change yields an event that matches the contract, once each. */
class ObligationEventContractTest extends ObligationStories {

    private List<OutgoingEvent> outgoing() {
        return outgoing((_, _) -> Map.of());
    }

    private List<OutgoingEvent> outgoing(ObligationOwners owners) {
        return products.events().stream()
                .filter(ProductEvent.ObligationMoved.class::isInstance)
                .map(ProductEvent.ObligationMoved.class::cast)
                .flatMap(moved ->
                        new ProductEventForms(NO_LAW, owners, () -> new RegisterCopy(List.of())).of(moved).stream())
                .toList();
    }

    @Test
    void everyTransitionMatchesTheContractAndHasItsOwnId() {
        registered(planned(aFirewall("A"), "2027-12-01"));
        progressed(APPLIED);
        registered(from(planned(aFirewall("A"), "2027-12-01"), "vendor-2"));
        registered(from(planned(aFirewall("A"), "2027-03-01"), "vendor-2"));
        waived("used in the laboratory only", LocalDate.parse("2027-06-30"));
        waive.revoke("demo", id(), said("wang", "it is sold after all"), Precondition.NONE);
        assertThat(outgoing())
                .extracting(OutgoingEvent::type)
                .extracting(type -> type.substring(type.lastIndexOf('.') + 1))
                .containsExactly("opened", "in-progress", "in-progress", "due-soon", "waived", "reopened");
        assertThat(outgoing()).allSatisfy(event -> {
            var json = EventJson.write(event.data());
            assertThat(Contracts.violations(event.topic(), event.type(), json.getBytes(StandardCharsets.UTF_8)))
                    .as(json)
                    .isEmpty();
        });
        assertThat(outgoing()).extracting(OutgoingEvent::id).doesNotHaveDuplicates();
        assertThat(EventJson.write(outgoing().get(3).data()))
                .contains("\"lead\":180")
                .contains("\"application\":\"CCRC-1\"");
        assertThat(EventJson.write(outgoing().get(4).data()))
                .contains("\"waiver\":{\"by\":\"chen\"")
                .contains("\"until\":\"2027-06-30\"");
    }

    @Test
    void ownersAreLookedUpOnceForAllEvents() {
        registered(planned(aFirewall("A"), "2027-12-01"));
        registered(planned(aFirewall("B"), "2027-12-01"));
        var asked = new ArrayList<Collection<UUID>>();
        ObligationOwners nobody = (_, ids) -> {
            asked.add(ids);
            return Map.of();
        };
        var forms = new ProductEventForms(NO_LAW, nobody, () -> new RegisterCopy(List.of()));
        registered(aFirewall("A").withName(new Name("椅子", null)));
        registered(aFirewall("B").withName(new Name("椅子", null)));

        assertThat(forms.ofAll(products.events()))
                .extracting(OutgoingEvent::type)
                .filteredOn(type -> type.endsWith("obligation.lifted"))
                .hasSize(2);
        assertThat(asked).singleElement().asInstanceOf(COLLECTION).hasSize(2);
    }

    @Test
    void whoAnswersForAnObligationIsNamedWhereItConcernsThatPerson() {
        registered(planned(aFirewall("A"), "2027-12-01"));
        progressed(APPLIED);
        registered(from(planned(aFirewall("A"), "2027-12-01"), "vendor-2"));
        registered(planned(aFirewall("A"), "2027-11-01"));
        waived("used in the laboratory only", LocalDate.parse("2027-06-30"));
        var owned = id();

        var named = outgoing((company, ids) ->
                        company.equals("demo") && ids.contains(owned) ? Map.of(owned, "Li Na") : Map.of())
                .stream()
                .collect(groupingBy(
                        event -> EventJson.write(event.data()).contains("\"owner\":\"Li Na\""),
                        mapping(event -> event.type().substring(event.type().lastIndexOf('.') + 1), toSet())));

        assertThat(named.get(true)).contains("in-progress", "waived");
        assertThat(named.get(false)).contains("opened").doesNotContain("in-progress", "waived");
    }
}
