package io.certwatch.product.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.edition.Force;
import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.AnsweredProof;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.facts.CertificationSteps.CertificationStep;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.obligation.ObligationOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationStepsTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-12-01T08:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final AccreditedBodies BODIES = new AccreditedBodies(ShippedBodies.read());
    private static final ObligationState APPLIED =
            AuthorFixture.inProgress("CCRC-2027-0815", "CCRC", LocalDate.parse("2027-02-01"), "li.na");

    private static ItemAnswer answer(CertificationStep step, ObligationState state) {
        return answer(step, state, null, List.of("GB 40050-2021"));
    }

    private static ItemAnswer answer(
            CertificationStep step, ObligationState state, @Nullable VendorAnswer said, List<String> standards) {
        return answer(step, state, said, standards, null, null);
    }

    private static ItemAnswer answer(
            CertificationStep step,
            ObligationState state,
            @Nullable VendorAnswer said,
            List<String> standards,
            @Nullable InProgress application,
            @Nullable Instant reopenedAt) {
        var owed = new ObligationOverview(
                ID,
                "R-1",
                new Requirement.Source(
                        "2023-2",
                        "2023年第2号",
                        new Wording("目录", "Catalogue"),
                        Force.STATUTORY,
                        LocalDate.parse("2023-07-03")),
                new Requirement.Entry("CNE-01", new Wording("路由器", "Router")),
                LocalDate.parse("2027-03-01"),
                state,
                said,
                state instanceof InProgress applied ? applied : application,
                NOW,
                reopenedAt,
                RECORDED,
                3);
        return new CertificationSteps(owed, standards, BODIES).answer(step);
    }

    @Test
    void anOpenObligationNamesTheBodiesAndTheStandard() {
        var body = answer(CertificationStep.BODY, new Open());
        assertThat(body.state()).isEqualTo(ItemState.OPEN);
        assertThat(body.text().en())
                .contains("(CAICT) tests", "(CESI) tests", "CCRC (formerly ISCCC) certifies", "2018年第12号")
                .doesNotContain("Third Research Institute");
        assertThat(body.from().zh()).contains("https://");

        var standard = answer(CertificationStep.STANDARD, new Open());
        assertThat(standard.state()).isEqualTo(ItemState.DONE);
        assertThat(standard.details()).containsExactly(entry("standard", "GB 40050-2021"));
        assertThat(standard.from().en()).isEqualTo("Edition 2023-2 as published: /api/editions/2023-2");

        for (var step : List.of(
                CertificationStep.DOCUMENTS,
                CertificationStep.SAMPLES,
                CertificationStep.APPLICATION_NUMBER,
                CertificationStep.TEST_REPORT,
                CertificationStep.CERTIFICATE)) {
            assertThat(answer(step, new Open()).state()).as(step.name()).isEqualTo(ItemState.OPEN);
        }
    }

    @Test
    void anEditionWithoutStandardsLeavesTheStepToPeople() {
        var standard = answer(CertificationStep.STANDARD, new Open(), null, List.of());
        assertThat(standard.state()).isEqualTo(ItemState.OPEN);
        assertThat(standard.text().en()).isEqualTo("Edition 2023-2 names no standard for CNE-01.");
    }

    @Test
    void anApplicationFillsTheStepsThatItNames() {
        var body = answer(CertificationStep.BODY, APPLIED);
        assertThat(body.state()).isEqualTo(ItemState.DONE);
        assertThat(body.details()).containsExactly(entry("body", "CCRC"));
        assertThat(body.at()).isEqualTo(RECORDED);
        var number = answer(CertificationStep.APPLICATION_NUMBER, APPLIED);
        assertThat(number.state()).isEqualTo(ItemState.DONE);
        assertThat(number.details()).containsExactly(entry("applicationNumber", "CCRC-2027-0815"));
        assertThat(number.from().en()).isEqualTo("The obligation in revision 3: /api/obligations/" + ID);
        var certificate = answer(CertificationStep.CERTIFICATE, APPLIED);
        assertThat(certificate.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(certificate.details()).containsExactly(entry("expected", "2027-02-01"));
        for (var step :
                List.of(CertificationStep.DOCUMENTS, CertificationStep.SAMPLES, CertificationStep.TEST_REPORT)) {
            var answer = answer(step, APPLIED);
            assertThat(answer.state()).as(step.name()).isEqualTo(ItemState.IN_PROGRESS);
            assertThat(answer.complete()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(CertificationStep.class)
    void aCertificateEndsEveryStep(CertificationStep step) {
        var until = LocalDate.parse("2029-03-17");
        var answer = answer(step, new Satisfied(new Certified("C-1/甲", until)));
        assertThat(answer.state()).isEqualTo(ItemState.DONE);
        assertThat(answer.certificate()).isEqualTo(new ItemAnswer.CertificateReference("C-1/甲", until));
        assertThat(answer.text().en()).isEqualTo("Certificate C-1/甲 covers the product until 2029-03-17.");
        assertThat(answer.from().en()).isEqualTo("The register: /api/certificates?number=C-1%2F%E7%94%B2");
    }

    @Test
    void aCertificateKeepsTheApplicationThatLedToIt() {
        var applied = AuthorFixture.inProgress("CCRC-2027-0815", "CCRC", LocalDate.parse("2027-02-01"), "li.na");
        var certified = new Satisfied(new Certified("C-1", null));
        assertThat(answer(CertificationStep.BODY, certified, null, List.of(), applied, null)
                        .details())
                .containsExactlyInAnyOrderEntriesOf(Map.of("body", "CCRC", "certificate", "C-1"));
        assertThat(answer(CertificationStep.APPLICATION_NUMBER, certified, null, List.of(), applied, null)
                        .details())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("applicationNumber", "CCRC-2027-0815", "certificate", "C-1"));
    }

    @Test
    void anObligationThatIsOpenAgainContradictsWhatWasSaidBefore() {
        var lapsed = Instant.parse("2027-04-01T00:00:00Z");
        for (var step : List.of(CertificationStep.DOCUMENTS, CertificationStep.CERTIFICATE)) {
            assertThat(answer(step, new Open(), null, List.of(), null, lapsed).openSince())
                    .as(step.name())
                    .isEqualTo(lapsed);
            assertThat(answer(step, APPLIED, null, List.of(), null, lapsed).openSince())
                    .as(step.name())
                    .isEqualTo(lapsed);
            assertThat(answer(step, new Satisfied(new Certified("C-2", null)), null, List.of(), null, lapsed)
                            .openSince())
                    .as(step.name())
                    .isNull();
        }
    }

    @Test
    void aCertificateWithoutALastDayIsEvidenceToo() {
        var answer = answer(CertificationStep.CERTIFICATE, new Satisfied(new Certified("C-1", null)));
        assertThat(answer.text().zh()).isEqualTo("证书C-1覆盖该产品。");
    }

    @ParameterizedTest
    @EnumSource(CertificationStep.class)
    void aWaiverMakesEveryStepNeedless(CertificationStep step) {
        var waived = new Waived(
                "wang.wei",
                AuthorFixture.WU,
                "laboratory only",
                LocalDate.parse("2027-06-30"),
                new EntryKey("2023-2", "CNE-01"));
        var answer = answer(step, waived);
        assertThat(answer.state()).isEqualTo(ItemState.NOT_APPLICABLE);
        assertThat(answer.reason()).isNotNull();
        assertThat(answer.text().en())
                .isEqualTo("wang.wei decided that nothing is to be done until 2027-06-30: laboratory only");
    }

    @Test
    void aCertificateThatTheVendorClaimsIsNoEvidence() {
        var claim = VendorAnswer.ofProof(
                NOW, "contact-1", null, new AnsweredProof("p-1", ProofKind.CERTIFICATE, "C-9", "CCRC", null, null));
        var answer = answer(CertificationStep.CERTIFICATE, new Open(), claim, List.of());
        assertThat(answer.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(answer.certificate()).isNull();
        assertThat(answer.text().en())
                .isEqualTo("The vendor says that certificate C-9 covers the product; the team has to decide.");
    }
}
