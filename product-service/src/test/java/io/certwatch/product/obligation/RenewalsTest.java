package io.certwatch.product.obligation;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.aggregate.decision.AuthorFixture.said;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.DUE_SOON;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.SATISFIED;
import static io.certwatch.product.law.LegalCitationFixture.NO_LAW;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.event.EventJson;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductEvent.ObligationMoved;
import io.certwatch.product.aggregate.kafka.ProductEventForms;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.RegisterCopy;
import io.certwatch.product.profile.CiiExposure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Vendors are warned of certificates that end while the product needs them. Today is 25 November 2026 in China. */
class RenewalsTest extends ObligationStories {

    private static final Product SOLD = withDevice(aFirewall("A"), "Huawei", "USG6525E");

    private int revisions;

    private void certifiedUntil(String number, String day) {
        certified(new Certificate(
                number,
                ++revisions,
                "华为技术有限公司",
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse(day),
                Certificate.Status.VALID));
    }

    private int on(String day) {
        clock.set(day + "T00:00:00Z");
        return dailySweep.run();
    }

    private List<Integer> leads() {
        return transitions()
                .filter(transition -> transition.kind() == DUE_SOON)
                .map(Transition::lead)
                .toList();
    }

    @Test
    void warnsAtEachLeadBeforeTheCertificateEnds() {
        registered(SOLD);
        certifiedUntil("C-1", "2027-12-31");
        assertThat(kinds()).containsExactly(OPENED, SATISFIED);
        assertThat(ReminderLeads.USUAL.next(obligation(), CiiExposure.NONE)).hasValue(180);
        assertThat(on("2027-07-03")).isZero();
        for (var day : List.of("2027-07-04", "2027-10-02", "2027-12-01")) {
            assertThat(on(day)).as(day).isOne();
            assertThat(on(day)).as(day).isZero();
            assertThat(obligation().status()).isEqualTo(Status.SATISFIED);
            assertThat(obligation().renewal())
                    .isEqualTo(new Renewal("C-1", LocalDate.parse("2027-12-31"), null, false, true));
        }
        assertThat(on("2027-12-24"))
                .as("a week before, a due day is announced, and no end")
                .isZero();
        assertThat(leads()).containsExactly(180, 90, 30);
        assertThat(on("2028-01-01")).isOne();
        assertThat(obligation().status()).isEqualTo(Status.OPEN);
        assertThat(obligation().renewal()).isNull();
    }

    @Test
    void warnsAtOnceOfACertificateThatEndsWithinALead() {
        certifiedUntil("C-1", "2026-12-20");
        registered(SOLD);
        assertThat(kinds())
                .as("it is satisfied without an opening, and its vendor knows until when")
                .containsExactly(SATISFIED, DUE_SOON);
        assertThat(leads()).containsExactly(30);
        assertThat(obligation().revision()).isEqualTo(2);
        assertThat(on("2026-11-26")).isZero();
    }

    @Test
    void stopsWarningWhenANewerCertificateLastsLonger() {
        registered(SOLD);
        certifiedUntil("C-1", "2026-12-20");
        assertThat(kinds()).containsExactly(OPENED, SATISFIED, DUE_SOON);
        certifiedUntil("C-2", "2031-12-19");
        assertThat(kinds()).containsExactly(OPENED, SATISFIED, DUE_SOON, SATISFIED);
        assertThat(obligation().renewal()).isNull();
        assertThat(on("2026-12-14")).isZero();
        on("2026-12-21");
        assertThat(kinds()).as("the older one has ended").containsExactly(OPENED, SATISFIED, DUE_SOON, SATISFIED);
    }

    @Test
    void warnsAgainWhenTheSameCertificateIsProlonged() {
        registered(SOLD);
        certifiedUntil("C-1", "2026-12-20");
        certifiedUntil("C-1", "2027-12-31");
        assertThat(obligation().renewal()).isNull();
        assertThat(on("2027-07-04")).isOne();
        assertThat(leads()).containsExactly(30, 180);
    }

    @Test
    void doesNotWarnOfProductsThatLeftTheMarket() {
        registered(SOLD);
        certifiedUntil("C-1", "2027-12-31");
        registered(withdrawn(SOLD));
        assertThat(on("2027-12-24")).isZero();
        assertThat(leads()).isEmpty();
    }

    @Test
    void warnsFromTheStartIfTheCertificateEndsBeforeMarketEntry() {
        registered(planned(SOLD, "2029-06-01"));
        certifiedUntil("C-1", "2028-11-24");
        assertThat(kinds()).containsExactly(OPENED, SATISFIED, DUE_SOON);
        assertThat(leads()).containsExactly(730);
        assertThat(on("2026-11-26")).isZero();
        assertThat(on("2028-05-28")).isOne();
        assertThat(leads()).containsExactly(730, 180);
    }

    @Test
    void warnsWhenMarketEntryMovesBeyondTheCertificate() {
        registered(planned(SOLD, "2027-06-01"));
        certifiedUntil("C-1", "2028-11-24");
        assertThat(leads()).isEmpty();
        registered(planned(SOLD, "2029-06-01"));
        registered(planned(SOLD, "2029-07-01"));
        assertThat(leads()).containsExactly(730);
    }

    @Test
    void warnsANewVendorAgain() {
        registered(SOLD);
        certifiedUntil("C-1", "2026-12-20");
        registered(from(SOLD, "vendor-2"));
        assertThat(leads()).containsExactly(30, 30);
        assertThat(on("2026-11-26")).isZero();
    }

    @Test
    void warnsWhenARevokedWaiverHadHiddenTheCertificate() {
        registered(planned(SOLD, "2029-06-01"));
        waived("laboratory only", null);
        certifiedUntil("C-1", "2028-11-24");
        assertThat(leads()).isEmpty();
        waive.revoke("demo", id(), said("wang", "sold after all"), Precondition.NONE);
        assertThat(kinds()).containsExactly(OPENED, Kind.WAIVED, SATISFIED, DUE_SOON);
    }

    @Test
    void reopensWhenTheCertificateWasNotRenewed() {
        registered(SOLD);
        certifiedUntil("C-1", "2026-12-20");
        on("2026-12-21");
        assertThat(kinds()).containsExactly(OPENED, SATISFIED, DUE_SOON, REOPENED);
    }

    @Test
    void everyWarningMatchesTheContract() {
        registered(planned(SOLD, "2029-06-01"));
        certifiedUntil("C-1", "2028-11-24");
        on("2028-05-28");
        var events = products.events().stream()
                .filter(ObligationMoved.class::isInstance)
                .map(ObligationMoved.class::cast)
                .flatMap(moved -> new ProductEventForms(NO_LAW, (_, _) -> Map.of(), () -> new RegisterCopy(List.of()))
                        .of(moved).stream())
                .toList();
        assertThat(events).hasSize(4).allSatisfy(event -> {
            var json = EventJson.write(event.data());
            assertThat(Contracts.violations(event.topic(), event.type(), json.getBytes(StandardCharsets.UTF_8)))
                    .as(json)
                    .isEmpty();
        });
        assertThat(EventJson.write(events.getLast().data()))
                .contains("\"renewal\":{\"certificate\":\"C-1\",\"validUntil\":\"2028-11-24\",\"kind\":null,"
                        + "\"givenByVendor\":false,\"inRegister\":true}");
    }
}
