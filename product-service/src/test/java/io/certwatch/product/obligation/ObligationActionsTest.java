package io.certwatch.product.obligation;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.aggregate.decision.AuthorFixture.inProgress;
import static io.certwatch.product.aggregate.decision.AuthorFixture.said;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.CARRIED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.IN_PROGRESS;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.RESCHEDULED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.SATISFIED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.WAIVED;
import static io.certwatch.product.catalogue.CatalogueFixture.changed;
import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.ChangedMeanwhile;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.catalogue.EntryChange;
import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObligationActionsTest extends ObligationStories {

    private static final String FIREWALL = "SCP-02";
    private static final Product USG = withDevice(aFirewall("A"), "Huawei", "USG6525E");
    private static final Certificate CERTIFICATE = certificate("C-1", "华为技术有限公司", "USG6525E");

    /** The next edition, already in force, whose firewalls continue those of 2023. */
    private void nextEdition(Kind... kinds) {
        var next = edition(
                "2026-1", "2023-2", "2026-01-01", entry(FIREWALL, "防火墙", "Firewall", List.of(), List.of(FIREWALL)));
        published(changed(next, new EntryChange(FIREWALL, List.of(kinds))));
    }

    @Test
    void publishesAnApplicationOnceWhenItIsRepeated() {
        registered(aFirewall("A"));
        progressed(APPLIED);
        progressed(inProgress(APPLIED.application(), APPLIED.body(), APPLIED.expected(), "somebody else"));
        assertThat(kinds()).containsExactly(OPENED, IN_PROGRESS);
        assertThat(obligation().state()).isEqualTo(APPLIED);
        assertThat(obligation().revision()).isEqualTo(2);
    }

    @Test
    void publishesACorrection() {
        registered(aFirewall("A"));
        progressed(APPLIED);
        var corrected = inProgress("CCRC-1", "CCRC", LocalDate.parse("2027-03-15"), "li");
        progressed(corrected);
        assertThat(kinds()).containsExactly(OPENED, IN_PROGRESS, IN_PROGRESS);
        assertThat(transitions().toList().getLast().from()).isEqualTo(Status.IN_PROGRESS);
        assertThat(obligation().state()).isEqualTo(corrected);
    }

    @Test
    void staysInProgressAcrossRegistrationsAndEditions() {
        registered(aFirewall("A"));
        progressed(APPLIED);
        registered(planned(aFirewall("A"), "2027-06-01"));
        nextEdition(Kind.WIDENED);
        assertThat(obligation().state()).isEqualTo(APPLIED);
        assertThat(obligation().requirement().key().edition()).isEqualTo("2026-1");
        assertThat(kinds()).containsExactly(OPENED, IN_PROGRESS, RESCHEDULED, CARRIED);
    }

    @Test
    void recordsWhoWhenFromToAndRevisionsInTheHistory() {
        registered(aFirewall("A"));
        progressed(APPLIED);
        waived("used in the laboratory only", null);
        waive.revoke("demo", id(), said("wang", "it is sold after all"), Precondition.NONE);
        var lines = products.history(A).stream()
                .filter(line -> line.what() == HistoryLine.What.OBLIGATION)
                .toList();
        assertThat(lines).extracting(HistoryLine::from).containsExactly(null, "OPEN", "IN_PROGRESS", "WAIVED");
        assertThat(lines).extracting(HistoryLine::to).containsExactly("OPEN", "IN_PROGRESS", "WAIVED", "OPEN");
        assertThat(lines).extracting(HistoryLine::by).containsExactly(null, "li", "chen", "wang");
        assertThat(lines.get(2).why().en()).isEqualTo("used in the laboratory only");
        assertThat(lines.getLast().why().en()).isEqualTo("it is sold after all");
        assertThat(lines).allSatisfy(line -> assertThat(line.editions()).containsExactly("2023-2"));
        assertThat(lines).extracting(line -> line.place().revision()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void keepsAWaiverWhileTheEntryIsUnchanged() {
        registered(aFirewall("A"));
        waived("used in the laboratory only", null);
        waived("used in the laboratory only", null);
        registered(planned(aFirewall("A"), "2027-06-01"));
        nextEdition();
        assertThat(obligation().status()).isEqualTo(Status.WAIVED);
        assertThat(obligation().requirement().key().edition()).isEqualTo("2026-1");
        assertThat(kinds()).containsExactly(OPENED, WAIVED, RESCHEDULED, CARRIED);
    }

    @Test
    void reopensAWaivedObligationWhenTheEntryWidens() {
        registered(aFirewall("A"));
        waived("used in the laboratory only", null);
        nextEdition(Kind.WIDENED);
        assertThat(kinds()).containsExactly(OPENED, WAIVED, REOPENED);
        assertThat(transitions().toList().getLast().why())
                .isEqualTo(new Explanation(
                        "停止跟踪所依据的类别已变更：范围扩大", "The entry has changed for which tracking was stopped: widened"));
        assertThat(obligation().openedBy().id()).isEqualTo("2026-1");
    }

    @Test
    void reopensOnRevocationAndHidesTheReasonFromVendors() {
        registered(aFirewall("A"));
        waived("used in the laboratory only", null);
        waive.revoke("demo", id(), said("wang", "it is sold after all"), Precondition.NONE);
        var reopened = transitions().toList().getLast();
        assertThat(reopened.kind()).isEqualTo(REOPENED);
        assertThat(reopened.why().en()).isEqualTo("Tracking was resumed");
        assertThat(reopened.said()).isEqualTo(said("wang", "it is sold after all"));
        assertThatThrownBy(() -> waive.revoke("demo", id(), said("wang", "again"), Precondition.NONE))
                .isInstanceOf(ObligationActionRejected.class);
    }

    @Test
    void satisfiesARevokedWaiverThatACertificateCovers() {
        registered(USG);
        waived("used in the laboratory only", null);
        certified(CERTIFICATE);
        assertThat(obligation().status()).as("a waived obligation stays waived").isEqualTo(Status.WAIVED);
        waive.revoke("demo", id(), said("wang", "it is certified now"), Precondition.NONE);
        assertThat(kinds()).containsExactly(OPENED, WAIVED, SATISFIED);
        assertThat(obligation().state()).isEqualTo(new Satisfied(new Certified("C-1", CERTIFICATE.validUntil(), null)));
        assertThat(obligation().revision()).isEqualTo(3);
        var satisfied = transitions().toList().getLast();
        assertThat(satisfied.from()).isEqualTo(Status.WAIVED);
        assertThat(satisfied.cause()).isEqualTo(new Cause(Cause.Kind.CERTIFICATE, "C-1/1"));
        assertThat(satisfied.said()).isEqualTo(said("wang", "it is certified now"));
    }

    @Test
    void reopensARevokedWaiverWhoseCertificateLapsed() {
        registered(USG);
        waived("used in the laboratory only", null);
        certified(CERTIFICATE);
        certified(with(CERTIFICATE, Certificate.Status.REVOKED));
        waive.revoke("demo", id(), said("wang", "it is sold after all"), Precondition.NONE);
        assertThat(kinds()).containsExactly(OPENED, WAIVED, REOPENED);
    }

    @Test
    void rejectsActionsWhereNoActionIsRequired() {
        registered(aFirewall("A"));
        waived("used in the laboratory only", null);
        assertThatThrownBy(() -> progressed(APPLIED))
                .isInstanceOf(ObligationActionRejected.class)
                .hasMessageContaining("tracking is stopped, which has to be taken back first");
        registered(withdrawn(aFirewall("A")));
        assertThatThrownBy(() -> progressed(APPLIED))
                .isInstanceOf(ObligationActionRejected.class)
                .hasMessageContaining("not required");
        assertThatThrownBy(() -> waived("too late", null)).isInstanceOf(ObligationActionRejected.class);
    }

    @Test
    void rejectsDaysInThePast() {
        registered(aFirewall("A"));
        clock.set("2027-02-01T15:59:59Z");
        progressed(APPLIED);
        clock.set("2027-02-01T16:00:00Z");
        assertThatThrownBy(() -> progressed(inProgress("CCRC-2", "CCRC", APPLIED.expected(), "li")))
                .isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> waived("why not", LocalDate.parse("2027-02-01")))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void rejectsActionsOnStaleOrUnknownObligations() {
        registered(aFirewall("A"));
        assertThatThrownBy(() -> recordProgress.record("demo", id(), APPLIED, Precondition.atRevision(7)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> recordProgress.record("demo", UUID.randomUUID(), APPLIED, Precondition.NONE))
                .isInstanceOf(UnknownId.class);
        assertThatThrownBy(() -> recordProgress.record("other", id(), APPLIED, Precondition.NONE))
                .isInstanceOf(UnknownId.class);
        assertThat(kinds()).containsExactly(OPENED);
    }

    @Test
    void opensOpenObligationsAgainForANewVendor() {
        registered(aFirewall("A"));
        registered(from(aFirewall("A"), "vendor-2"));
        registered(from(aFirewall("A"), "vendor-2"));
        assertThat(kinds()).containsExactly(OPENED, OPENED);
        var handed = transitions().toList().getLast();
        assertThat(handed.why().en()).isEqualTo("The vendor of the product has changed");
        assertThat(handed.from()).isEqualTo(Status.OPEN);
        assertThat(handed.obligation().revision()).isEqualTo(2);
        progressed(APPLIED);
        var opened = obligation().openedBy();
        registered(from(aFirewall("A"), "vendor-3"));
        assertThat(obligation().openedBy())
                .as("an obligation that continues is not opened")
                .isEqualTo(opened);
        assertThat(kinds()).containsExactly(OPENED, OPENED, IN_PROGRESS, IN_PROGRESS);
        assertThat(transitions().map(Transition::obligation).toList().getLast().state())
                .isEqualTo(APPLIED);
    }
}
