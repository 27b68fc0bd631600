package io.certwatch.product.obligation.answer;

import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.ANSWERED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.DUE_SOON;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.IN_PROGRESS;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.SATISFIED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.UPDATED;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.under;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.aggregate.obligation.VendorAnswer.State;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.obligation.answer.DecideAnswer.AnswerDecision;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.obligation.answer.GivenAnswer.Seen;
import io.certwatch.product.obligation.answer.GivenAnswer.UnderWay;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptProof.Accepted;
import io.certwatch.product.proof.AcceptProof.AnswerWords;
import io.certwatch.product.proof.AcceptanceOutcome;
import io.certwatch.product.proof.AcceptanceOutcome.AcceptedFor;
import io.certwatch.product.proof.AcceptanceOutcome.NotAccepted;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs that vendors name in their answers, and proofs in the vault beside them. */
class ProofsInAnswersTest extends VendorAnswerStories {

    /** Valid, but of another model than the product's. */
    private static final Certificate OF_OTHER_MODEL = certificate("C-9", "华为技术有限公司", "USG9999");

    @ParameterizedTest
    @CsvSource({
        "C-1, VALID, USG6525E, SCP-02, OTHER", // of another holder
        "C-1, VALID, USG9999, SCP-02, OTHER",
        "C-1, REVOKED, USG6525E, SCP-02, REVOKED",
        "C-1, SUSPENDED, USG6525E, SCP-02, SUSPENDED",
        "C-1, EXPIRED, USG6525E, SCP-02, EXPIRED",
        "' ｃ-1 ', VALID, USG6525E, SCP-02, OTHER",
        "C-2, VALID, USG6525E, SCP-02, UNKNOWN"
    })
    void aClaimedCertificateIsLookedUpInTheRegister(
            String claimed, Status status, String model, String entry, RegisterCheck check) {
        registered(FIREWALL);
        certified(with(under(certificate("C-1", "Another Maker", model), entry, "2024-03-18"), status));

        answered(VENDOR, proof(null, claimed));

        assertThat(answer().check()).isEqualTo(check);
        assertThat(answer().isWaiting()).isTrue();
    }

    @Test
    void aValidCertificateOfTheModelIsSaidToCoverIt() {
        var device = FIREWALL.device();
        registered(FIREWALL);
        var key = obligation().requirement().key();
        var catalogue =
                assessors.over(products).newestAssessor(obligation().openedBy()).catalogue();
        var covering = certificate("C-1", "华为技术有限公司", "USG6525E");

        assertThat(RegisterCheck.of(device, key, covering, catalogue)).isEqualTo(RegisterCheck.COVERS);
        assertThat(RegisterCheck.of(device, key, validUntil(covering, "2026-11-24"), catalogue))
                .isEqualTo(RegisterCheck.EXPIRED);
        assertThat(RegisterCheck.of(null, key, covering, catalogue)).isEqualTo(RegisterCheck.OTHER);
    }

    /** The register lists it for another model. */
    private void acceptedNevertheless(@Nullable String toTheVendor) {
        decided(new AnswerDecision(true, author("li"), toTheVendor, "the model was renamed", null));
    }

    @Test
    void aCertificateListedForOthersIsAcceptedOnlyWithAReason() {
        registered(FIREWALL);
        certified(OF_OTHER_MODEL);
        answered(VENDOR, proof(null, "C-9"));

        assertThatThrownBy(() -> decided(true, "words for the vendor are no reason"))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("note"))
                .hasMessageContaining(
                        "our copy of the register lists C-9 for another holder or other models (华为技术有限公司, USG9999)");
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(answer().state()).isEqualTo(State.WAITING);

        acceptedNevertheless(null);

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(transitions().toList().getLast().said().reason()).isEqualTo("the model was renamed");
        assertThat(products.history(A))
                .as("the reason is in the history")
                .anyMatch(line -> line.toString().contains("the model was renamed"));
    }

    @Test
    void aPaperListedForOthersIsAcceptedInTheVaultOnlyWithAReason() {
        registered(FIREWALL);
        certified(OF_OTHER_MODEL);
        var paper = enterProof.enter(
                "demo",
                new StatedProof(
                        new ProofFacts(
                                ProofKind.CERTIFICATE,
                                "C-9",
                                "CCRC",
                                null,
                                null,
                                List.of(),
                                null,
                                LocalDate.parse("2028-01-01")),
                        null,
                        List.of()),
                author("li"));

        assertThat(acceptInVault(paper, null)).isEqualTo(new NotAccepted("A", Refusal.LISTED_FOR_OTHER));
        assertThat(vault.find("demo", paper.id()).orElseThrow().acceptedFor()).isEmpty();
        assertThat(acceptInVault(paper, "the model was renamed")).isInstanceOf(AcceptedFor.class);
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
    }

    private AcceptanceOutcome acceptInVault(Proof paper, @Nullable String note) {
        var acceptance =
                new Acceptance(Set.of("A"), null, null, false, false, author("li"), new AnswerWords(null, note));
        return acceptProof.accept("demo", paper.id(), acceptance).outcomes().getFirst();
    }

    @Test
    void anAcceptedCertificateSatisfiesTheObligationUntilItLapses() {
        registered(FIREWALL);
        certified(OF_OTHER_MODEL);
        answered(VENDOR, proof("Wang", "C-9"));

        acceptedNevertheless("thank you");

        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Satisfied.class,
                        satisfied -> assertThat(satisfied.by().number()).isEqualTo("C-9"));
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(answer().decision().reason()).isEqualTo("thank you");
        dailySweep.run();
        registered(planned(FIREWALL, "2027-12-01"));
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);

        certified(with(OF_OTHER_MODEL, Status.REVOKED));

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(answer()).isNull();
        assertThat(kinds()).startsWith(OPENED, ANSWERED, SATISFIED).endsWith(REOPENED);
        assertThat(transitions().toList().getLast().why().en()).isEqualTo("Certificate or test result C-9 was revoked");
    }

    @Test
    void aConfirmedCertificateEndsWithTheModelItWasConfirmedFor() {
        registered(FIREWALL);
        certified(OF_OTHER_MODEL);
        answered(VENDOR, proof(null, "C-9"));
        acceptedNevertheless(null);

        registered(withDevice(FIREWALL, "Huawei", "USG1111"));

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(answer()).isNull();
    }

    @Test
    void aConfirmedCertificateStaysWhenTheVendorChanges() {
        registered(FIREWALL);
        certified(OF_OTHER_MODEL);
        answered(VENDOR, proof(null, "C-9"));
        acceptedNevertheless(null);

        registered(from(FIREWALL, "vendor-2"));

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(answer()).as("of another vendor").isNull();
        assertThat(kinds()).endsWith(UPDATED);
        certified(with(OF_OTHER_MODEL, Status.REVOKED));
        assertThat(transitions().toList().getLast().why().en()).isEqualTo("Certificate or test result C-9 was revoked");
    }

    /** The vendor is asked to renew the certificate, and each answer replaces the accepted one. */
    @Test
    void anAnswerAboutTheRenewalLeavesTheConfirmedCertificate() {
        registered(FIREWALL);
        certified(OF_OTHER_MODEL);
        answered(VENDOR, proof(null, "C-9"));
        acceptedNevertheless(null);
        clock.set("2028-12-20T08:00:00Z");
        dailySweep.run();

        for (var answer : new GivenAnswer[] {
            new Seen(null), new UnderWay(null, APPLICATION), new NotOurs(null, "others"), proof(null, "C-10")
        }) {
            assertThat(answered(VENDOR, answer)).hasSize(1);
            assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        }
        decided(false, "C-10 is for another product");
        dailySweep.run();
        registered(planned(FIREWALL, "2029-12-01"));
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(answer().state()).isEqualTo(State.REJECTED);

        certified(with(OF_OTHER_MODEL, Status.REVOKED));

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(answer()).isNull();
        assertThat(kinds()).doesNotContain(IN_PROGRESS).endsWith(REOPENED);
        assertThat(transitions().toList().getLast().why().en()).isEqualTo("Certificate or test result C-9 was revoked");
    }

    @Test
    void theCertificateThatRenewsAConfirmedOneIsConfirmedInItsPlace() {
        registered(FIREWALL);
        certified(OF_OTHER_MODEL);
        answered(VENDOR, proof(null, "C-9"));
        acceptedNevertheless(null);
        clock.set("2028-12-20T08:00:00Z");
        dailySweep.run();
        certified(validUntil(certificate("C-10", "华为技术有限公司", "USG9999"), "2033-12-31"));
        answered(VENDOR, proof(null, "C-10"));

        acceptedNevertheless(null);

        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Satisfied.class,
                        satisfied -> assertThat(satisfied.by().number()).isEqualTo("C-10"));
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        certified(with(OF_OTHER_MODEL, Status.REVOKED));
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"REVOKED, was revoked", "SUSPENDED, is suspended", "EXPIRED, has expired"})
    void onlyAValidCertificateIsAccepted(Status status, String why) {
        registered(FIREWALL);
        certified(with(OF_OTHER_MODEL, status));
        answered(VENDOR, proof(null, "C-9"));
        var before = product();

        assertThatThrownBy(() -> decided(true, null))
                .isInstanceOf(Conflict.class)
                .hasMessage("Certificate or test result C-9 " + why + ".");
        assertThat(product()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-9", " c -9", "Ｃ－9"})
    void aProofThatTheRegisterHasNotIsAcceptedAsTheCompanysOwn(String typed) {
        registered(FIREWALL);
        answered(VENDOR, proof(null, typed));

        decided(true, "thank you");

        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Satisfied.class,
                        satisfied -> assertThat(satisfied.by())
                                .isInstanceOfSatisfying(
                                        AcceptedProof.class,
                                        own -> assertThat(own.number()).isEqualTo("C-9")));
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(answer().check()).isEqualTo(RegisterCheck.UNKNOWN);
        assertThat(answer().decision().reason()).isEqualTo("thank you");
        assertThatThrownBy(() -> decided(true, null)).isInstanceOf(Conflict.class);
    }

    private Accepted acceptInTheVault() {
        var paper = UUID.fromString(obligation().answer().proof().id());
        return acceptProof.accept(
                "demo", paper, new Acceptance(Set.of("A"), null, null, false, false, author("chen"), AnswerWords.NONE));
    }

    @Test
    void acceptingTheProofInTheVaultAcceptsTheAnswerOnce() {
        registered(FIREWALL);
        answered(VENDOR, proof(null, "C-1"));

        acceptInTheVault();

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(answer().decision().by()).isEqualTo("chen");
        assertThat(transitions().filter(step -> step.kind() == Kind.SATISFIED))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.obligation().answer().decision()).isEqualTo(answer().decision());
                    assertThat(step.obligation().revision())
                            .isEqualTo(obligation().revision());
                });
        var decided = product();
        acceptInTheVault();
        assertThat(product()).isEqualTo(decided);
        assertThatThrownBy(() -> decided(true, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void aPaperThatIsAcceptedAlreadyEndsTheAnswerThatNamesIt() {
        registered(FIREWALL);
        answered(VENDOR, ending("Li"));
        acceptInTheVault();
        assertThat(obligation().renewal())
                .extracting(Renewal::givenByVendor, Renewal::inRegister)
                .containsExactly(true, false);
        answered(VENDOR, ending("Wang"));
        assertThat(answer().isWaiting()).isTrue();

        acceptInTheVault();

        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(answer().person()).isEqualTo("Wang");
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
    }

    /** Its end is near, so that the vendor is asked about it. */
    private static HasProof ending(String person) {
        return new HasProof(
                person,
                new ProofFacts(
                        ProofKind.TEST_REPORT,
                        "R-1",
                        "CAICT",
                        null,
                        null,
                        List.of(),
                        null,
                        LocalDate.parse("2026-12-10")),
                null,
                null);
    }

    @Test
    void acceptingAnotherProofInTheVaultDecidesNothingAboutTheAnswer() {
        registered(FIREWALL);
        answered(VENDOR, proof(null, "C-1"));

        acceptAnotherPaper();

        assertThat(transitions().map(step -> step.obligation().answer()).filter(Objects::nonNull))
                .allMatch(answer -> answer.decision() == null);
    }

    @Test
    void anEndedLicenceIsKeptAsHistoryAndSatisfiesNothing() {
        registered(FIREWALL);
        answered(
                VENDOR,
                new HasProof(
                        null,
                        new ProofFacts(
                                ProofKind.SALES_LICENCE,
                                "XKC1",
                                "MPS",
                                null,
                                null,
                                List.of(),
                                LocalDate.parse("2023-01-01"),
                                LocalDate.parse("2025-01-01")),
                        null,
                        null));

        decided(true, null);

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(obligation().proofs()).hasSize(1);
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void aFulfilledObligationNeedsNoAnswerUntilItsCertificateEnds() {
        registered(FIREWALL);
        certified(certificate("C-1", "华为技术有限公司", "USG6525E"));
        assertThat(answered(VENDOR, new Seen(null))).isEmpty();

        clock.set("2028-12-20T08:00:00Z");
        dailySweep.run();

        assertThat(answered(VENDOR, new UnderWay(null, APPLICATION))).hasSize(1);
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(kinds()).containsExactly(OPENED, SATISFIED, DUE_SOON, ANSWERED);
    }
}
