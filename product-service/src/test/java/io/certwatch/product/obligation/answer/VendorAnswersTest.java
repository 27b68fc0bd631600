package io.certwatch.product.obligation.answer;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.from;
import static io.certwatch.product.aggregate.ProductFixture.planned;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.aggregate.ProductFixture.withdrawn;
import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.ANSWERED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.DUE_SOON;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.IN_PROGRESS;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.SATISFIED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.UPDATED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.WAIVED;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.under;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.What;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.EndedAnswer;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.Renewal;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Applied;
import io.certwatch.product.aggregate.obligation.VendorAnswer.State;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.RegisterCheck;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.obligation.InMemoryObligations;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.obligation.ObligationUpdater;
import io.certwatch.product.obligation.answer.DecideAnswer.AnswerDecision;
import io.certwatch.product.obligation.answer.DecideAnswer.EndOfSupply;
import io.certwatch.product.obligation.answer.GivenAnswer.AppliedFor;
import io.certwatch.product.obligation.answer.GivenAnswer.Discontinued;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.obligation.answer.GivenAnswer.NotForMainland;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.obligation.answer.GivenAnswer.Seen;
import io.certwatch.product.obligation.answer.GivenAnswer.UnderWay;
import io.certwatch.product.proof.AcceptProof;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorAnswersTest extends ObligationStories {

    private static final Product FIREWALL = withDevice(aFirewall("A"), "Huawei", "USG6525E");
    private static final String VENDOR = "vendor-1";
    private static final Application APPLICATION =
            new Application("CCRC-2027-1", "CCRC", LocalDate.parse("2027-02-01"));

    /** Valid, but of another model than the product's. */
    private static final Certificate OF_OTHER_MODEL = certificate("C-9", "华为技术有限公司", "USG9999");

    private static HasProof proof(String person, String number) {
        return new HasProof(
                person,
                new ProofFacts(
                        ProofKind.CERTIFICATE,
                        number,
                        "CCRC",
                        null,
                        null,
                        List.of(),
                        null,
                        LocalDate.parse("2029-01-01")),
                null,
                null);
    }

    private VendorAnswer answer() {
        return obligation().answer();
    }

    @Test
    void seenIsRecordedAtOnceAndTheObligationStaysOpen() {
        registered(FIREWALL);

        assertThat(answered(VENDOR, new Seen("Wang Fang"))).hasSize(1);

        assertThat(answer().kind()).isEqualTo(VendorAnswer.Kind.SEEN);
        assertThat(answer().state()).isEqualTo(State.RECORDED);
        assertThat(answer().person()).isEqualTo("Wang Fang");
        assertThat(answer().contact()).isEqualTo("c-1");
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED);
    }

    @Test
    void underWayIsTheProgressThatTheTeamCouldHaveRecorded() {
        registered(FIREWALL);

        answered(VENDOR, new UnderWay(null, APPLICATION));

        assertThat(obligation().state()).isInstanceOfSatisfying(InProgress.class, progress -> {
            assertThat(progress.application()).isEqualTo("CCRC-2027-1");
            assertThat(progress.by()).isEqualTo(VENDOR);
            assertThat(progress.recordedBy().subject()).isEqualTo("vendor-contact/c-1");
        });
        assertThat(answer().application()).isEqualTo(APPLICATION);
        assertThat(kinds()).containsExactly(OPENED, IN_PROGRESS);
    }

    @Test
    void theSameAnswerTwiceIsOne() {
        registered(FIREWALL);
        for (var answer : new GivenAnswer[] {
            new Seen(null),
            new UnderWay("Wang", APPLICATION),
            new AppliedFor(null, new Applied("CCRC", null)),
            new Discontinued(null, null),
            new NotForMainland(null, "export only"),
            new NotOurs(null, "others"),
            proof(null, "X-1")
        }) {
            answered(VENDOR, answer);
            var once = obligation();
            clock.set("2026-11-26T08:00:00Z");
            assertThat(answered(VENDOR, answer)).hasSize(1);
            assertThat(obligation()).isEqualTo(once);
        }
    }

    @Test
    void whatRelievesTheVendorWaitsAndReplacesWhatWaited() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by another distributor"));
        assertThat(answer().isWaiting()).isTrue();

        answered(VENDOR, proof(null, "X-1"));

        assertThat(answer().kind()).isEqualTo(VendorAnswer.Kind.CERTIFIED);
        assertThat(answer().isWaiting()).isTrue();
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::from, HistoryLine::to)
                .containsExactly(tuple(null, "NOT_OURS_WAITING"), tuple("NOT_OURS_WAITING", "CERTIFIED_WAITING"));
    }

    @Test
    void remindersGoOnWhileAnAnswerWaits() {
        registered(planned(FIREWALL, "2027-12-01"));
        answered(VENDOR, new NotOurs(null, "others"));
        clock.set("2027-06-10T08:00:00Z");

        dailySweep.run();

        assertThat(kinds()).containsExactly(OPENED, ANSWERED, DUE_SOON);
        assertThat(answer().isWaiting()).isTrue();
    }

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
                .hasMessageContaining("the register lists C-9 for another holder or other models (华为技术有限公司, USG9999)");
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

    private void acceptAnotherPaper() {
        var other = enterProof
                .enter(
                        "demo",
                        new StatedProof(
                                new ProofFacts(
                                        ProofKind.CERTIFICATE,
                                        "C-2",
                                        "CCRC",
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        LocalDate.parse("2029-01-01")),
                                null,
                                List.of("A")),
                        author("chen"))
                .id();

        acceptProof.accept(
                "demo", other, new Acceptance(Set.of("A"), null, null, false, false, author("chen"), AnswerWords.NONE));
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
    void aRejectedAnswerStaysWithTheReason() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));

        decided(false, "the contract of 2026 names you");

        assertThat(answer().state()).isEqualTo(State.REJECTED);
        assertThat(answer().decision().reason()).isEqualTo("the contract of 2026 names you");
        assertThat(product().product().vendor()).isEqualTo(VENDOR);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, ANSWERED);
        assertThatThrownBy(() -> decided(false, "again")).isInstanceOf(Conflict.class);
    }

    @Test
    void aRejectedAnswerStaysWhenAnotherProofIsAccepted() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        decided(false, "the contract of 2026 names you");

        acceptAnotherPaper();

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
        assertThat(answer().state()).isEqualTo(State.REJECTED);
        assertThat(answer().decision().reason()).isEqualTo("the contract of 2026 names you");
        assertThat(transitions().toList().getLast().ended()).isNull();
    }

    @Test
    void anAnswerThatWaitedWhenAnotherProofWasAcceptedIsKeptWithWhatEndedIt() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        var waited = answer();

        acceptAnotherPaper();

        assertThat(answer()).isNull();
        assertThat(obligation().endedAnswer())
                .isEqualTo(new EndedAnswer(waited, ObligationState.Status.SATISFIED, clock.instant()));
        assertThat(obligation().findLastAnswer()).isEqualTo(waited);
        assertThat(transitions().toList().getLast().ended()).isEqualTo(waited);
    }

    @Test
    void aWaiverKeepsTheAnswerThatWaitedUntilItIsReopened() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        waived("laboratory", LocalDate.parse("2026-12-31"));
        assertThat(Objects.requireNonNull(obligation().endedAnswer()).by()).isEqualTo(ObligationState.Status.WAIVED);

        clock.set("2027-01-02T08:00:00Z");
        dailySweep.run();

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(obligation().endedAnswer()).isNull();
    }

    @Test
    void anEndedAnswerOfAnotherVendorIsNotKept() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        acceptAnotherPaper();

        registered(from(FIREWALL, "vendor-2"));

        assertThat(obligation().endedAnswer()).isNull();
    }

    @Test
    void theSameAnswerAfterARejectionIsDecidedAgain() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "sold by others"));
        decided(false, "please give a reason");

        assertThat(answered(VENDOR, new NotOurs(null, "sold by others"))).hasSize(1);
        var again = obligation();
        answered(VENDOR, new NotOurs(null, "sold by others"));

        assertThat(answer().isWaiting()).isTrue();
        assertThat(answer().decision()).isNull();
        assertThat(obligation()).isEqualTo(again);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, ANSWERED, ANSWERED);
    }

    @Test
    void acceptingThatItIsNotTheirsTakesTheVendorFromTheProduct() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs("Wang", "sold by others"));

        decided(true, null);

        assertThat(product().product().vendor()).isNull();
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, OPENED);
        var last = transitions().toList().getLast();
        assertThat(last.said().by()).isEqualTo("li");
        assertThat(last.why().en()).isEqualTo("The product has no vendor any more");
        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::to)
                .containsExactly("NOT_OURS_WAITING", "NOT_OURS_ACCEPTED");

        registered(from(FIREWALL, "vendor-2"));
        assertThat(answer()).as("of another vendor").isNull();
    }

    @Test
    void anApplicationWithoutANumberIsRecordedAndIsNoProgressYet() {
        registered(FIREWALL);

        answered(VENDOR, new AppliedFor(null, new Applied("CAICT", LocalDate.parse("2027-02-01"))));

        assertThat(answer().state()).isEqualTo(State.RECORDED);
        assertThat(answer().applied()).isEqualTo(new Applied("CAICT", LocalDate.parse("2027-02-01")));
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
    }

    @Test
    void eachObligationGetsItsOwnAnswer() {
        registered(FIREWALL, withDevice(aFirewall("B"), "Huawei", "USG1111"));
        var other = products.find(ProductId.of("demo", "B"))
                .orElseThrow()
                .obligations()
                .getFirst()
                .id();

        var answered = answers.answer(
                contact("demo", VENDOR), Map.of(id(), new Seen(null), other, new Discontinued(null, "since May")));

        assertThat(answered).hasSize(2);
        assertThat(answer().kind()).isEqualTo(VendorAnswer.Kind.SEEN);
        assertThat(products.find(ProductId.of("demo", "B"))
                        .orElseThrow()
                        .obligations()
                        .getFirst()
                        .answer())
                .extracting(VendorAnswer::kind, VendorAnswer::state)
                .containsExactly(VendorAnswer.Kind.DISCONTINUED, State.WAITING);
    }

    @Test
    void anAcceptedEndOfSupplyTakesTheProductFromTheMarketIfTheMemberSaysSo() {
        registered(FIREWALL);
        answered(VENDOR, new Discontinued(null, null));

        decided(new AnswerDecision(true, author("li"), "thank you", null, EndOfSupply.WITHDRAW));

        assertThat(product().product().market().withdrawn()).isTrue();
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.LIFTED);
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(answer().decision().reason()).isEqualTo("thank you");
    }

    @Test
    void anAcceptedEndOfSupplyStopsTrackingWithTheReasonOfTheMember() {
        registered(FIREWALL);
        answered(VENDOR, new NotForMainland(null, null));

        decided(new AnswerDecision(true, author("li"), null, "stock for export only", EndOfSupply.STOP_TRACKING));

        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Waived.class, waived -> assertThat(waived.reason()).isEqualTo("stock for export only"));
        assertThat(product().product().market().withdrawn()).isFalse();
        assertThat(answer().state()).isEqualTo(State.ACCEPTED);
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, WAIVED);
    }

    @Test
    void theMemberSaysWhatFollowsFromAnEndOfSupplyAndOnlyFromThat() {
        registered(FIREWALL);
        answered(VENDOR, new Discontinued(null, null));
        var before = product();

        assertThatThrownBy(() -> decided(true, null)).hasMessageStartingWith("then: is missing");
        assertThatThrownBy(() -> decided(new AnswerDecision(true, author("li"), "r", null, EndOfSupply.STOP_TRACKING)))
                .hasMessageStartingWith("note: is missing");
        assertThatThrownBy(() -> decided(new AnswerDecision(false, author("li"), "r", null, EndOfSupply.WITHDRAW)))
                .hasMessageStartingWith("then: applies to");
        assertThat(product()).isEqualTo(before);
    }

    @Test
    void theVendorsReasonAndTheCompanysNoteAreApart() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));

        decided(new AnswerDecision(false, author("li"), "your order of May names it", "ask sales", null));

        assertThat(answer().decision().reason()).isEqualTo("your order of May names it");
        assertThat(answer().decision().note()).isEqualTo("ask sales");
        assertThat(transitions().toList().getLast().said().reason()).isEqualTo("ask sales");
    }

    @Test
    void theHistoryNamesTheContactAsTheLinkDoes() {
        registered(FIREWALL);
        var wang = new VendorContact("demo", VENDOR, "c-1", new VendorContact.Names(null, null, "王芳"));

        answers.answer(wang, Map.of(id(), new Seen(null)));

        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::by)
                .containsExactly("王芳");
        assertThat(answer().contactName()).isEqualTo("王芳");
    }

    @Test
    void theHistoryNamesTheVendorWhereTheLinkNamesNoContact() {
        registered(FIREWALL);
        var unnamed = new VendorContact("demo", VENDOR, "c-1", new VendorContact.Names(null, "华为", null));

        answers.answer(unnamed, Map.of(id(), new Seen(null)));

        assertThat(products.history(A).stream().filter(line -> line.what() == What.ANSWER))
                .extracting(HistoryLine::by)
                .containsExactly("华为");
    }

    private static final Author OTHER = new Author("Zhao", new RecordedBy("u-2", "Zhao", null));

    @Test
    void whoDecidesSecondHearsWhatTheFirstDecided() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        decided(false, "the contract names you");

        assertThatThrownBy(() -> decide.decide(
                        "demo", id(), new AnswerDecision(true, OTHER, null, null, null), Precondition.lastChangedIn(1)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.details())
                                .containsEntry("state", State.REJECTED)
                                .containsEntry("by", "li"))
                .hasMessageContaining("li has rejected this answer already");
    }

    @Test
    void twoWhoAcceptAProofAtOneMomentAreNotBothTheOneWhoDid() {
        registered(FIREWALL);
        answered(VENDOR, proof(null, "C-1"));
        var overtaken = new AcceptProof(vault, assessors.over(products), certificates) {
            @Override
            public Accepted accept(String company, UUID id, Acceptance acceptance) {
                decided(true, null);
                return super.accept(company, id, acceptance);
            }
        };
        var second = new DecideAnswer(
                new ObligationUpdater(new InMemoryObligations(products), assessors.over(products)),
                new AcceptAnsweredProof(overtaken, clock));

        assertThatThrownBy(() -> second.decide(
                        "demo", id(), new AnswerDecision(true, OTHER, null, null, null), Precondition.NONE))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.details()).containsEntry("by", "li"));

        assertThat(answer().decision().by()).isEqualTo("li");
        assertThat(obligation().status()).isEqualTo(ObligationState.Status.SATISFIED);
    }

    @Test
    void anotherVendorHasNotAnswered() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));

        registered(from(FIREWALL, "vendor-2"));

        assertThat(answer()).isNull();
    }

    @Test
    void aWaiverEndsTheWaitingAndAReopenedObligationHasNoAnswer() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        waived("laboratory", LocalDate.parse("2026-12-31"));
        assertThat(answer()).isNull();

        clock.set("2027-01-02T08:00:00Z");
        dailySweep.run();
        answered(VENDOR, new Seen(null));
        waived("laboratory", LocalDate.parse("2027-01-31"));
        assertThat(answer().kind()).as("nothing to decide").isEqualTo(VendorAnswer.Kind.SEEN);
        clock.set("2027-02-02T08:00:00Z");
        dailySweep.run();

        assertThat(obligation().status()).isEqualTo(ObligationState.Status.OPEN);
        assertThat(answer()).isNull();
        assertThat(kinds()).containsExactly(OPENED, ANSWERED, WAIVED, REOPENED, ANSWERED, WAIVED, REOPENED);
    }

    private List<String> ended() {
        return transitions()
                .filter(transition -> transition.ended() != null)
                .map(transition -> transition.kind() + " "
                        + Objects.requireNonNull(transition.ended()).kind())
                .toList();
    }

    @Test
    void aWaiverNamesTheAnswerThatNobodyDecidesAnyMore() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        waived("laboratory", LocalDate.parse("2026-12-31"));

        assertThat(ended()).containsExactly("WAIVED NOT_OURS");
        assertThat(obligation().lastTransition().ended()).isNotNull();
    }

    @Test
    void anotherVendorAndAProductThatLeavesNameTheAnswerToo() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        registered(from(FIREWALL, "vendor-2"));
        answered("vendor-2", new NotOurs(null, "others"));
        registered(withdrawn(from(FIREWALL, "vendor-2")));

        assertThat(ended()).containsExactly("OPENED NOT_OURS", "LIFTED NOT_OURS");
    }

    @Test
    void aDecidedOrReplacedAnswerIsNoneThatEnded() {
        registered(FIREWALL);
        answered(VENDOR, new NotOurs(null, "others"));
        answered(VENDOR, new Discontinued(null, null));
        decided(false, "your order of May names it");
        waived("laboratory", LocalDate.parse("2026-12-31"));

        assertThat(ended()).isEmpty();
    }

    @Test
    void nobodyAnswersForAnotherVendorOrCompany() {
        registered(FIREWALL);

        assertThat(answered("vendor-2", new Seen(null))).isEmpty();
        assertThat(answers.answer(contact("harbor", VENDOR), Map.of(id(), new Seen(null))))
                .isEmpty();
        assertThat(answers.answer(contact("demo", VENDOR), Map.of(UUID.randomUUID(), new Seen(null))))
                .isEmpty();
        assertThat(answer()).isNull();
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
