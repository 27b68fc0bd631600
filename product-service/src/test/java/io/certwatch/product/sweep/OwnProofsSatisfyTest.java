package io.certwatch.product.sweep;

import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static io.certwatch.product.certificate.CertificateFixture.certificate;
import static io.certwatch.product.certificate.CertificateFixture.corrected;
import static io.certwatch.product.certificate.CertificateFixture.validUntil;
import static io.certwatch.product.certificate.CertificateFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.aggregate.ProductFixture;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.mongo.ObligationDocument;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.aggregate.sale.SaleStatus;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.proof.AcceptProof;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptProof.AnswerWords;
import io.certwatch.product.proof.AcceptanceOutcome;
import io.certwatch.product.proof.AcceptanceOutcome.AcceptedBefore;
import io.certwatch.product.proof.AcceptanceOutcome.AcceptedFor;
import io.certwatch.product.proof.AcceptanceOutcome.NotAccepted;
import io.certwatch.product.proof.EnterProof;
import io.certwatch.product.proof.EnterProof.StatedProof;
import io.certwatch.product.proof.InMemoryProofs;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.ProofFacts.NamedModel;
import io.certwatch.product.proof.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is 25 November 2026 in China. */
class OwnProofsSatisfyTest extends CertificateStories {

    private static final Author LI_NA = new Author("li.na", new RecordedBy("li.na", "李娜", null));
    private static final Author WANG_WEI = new Author("wang.wei", new RecordedBy("wang.wei", "王伟", null));

    private final InMemoryProofs proofs = new InMemoryProofs();
    private final EnterProof enterProof = new EnterProof(proofs, clock);
    private final AcceptProof acceptProof = new AcceptProof(proofs, assessors.over(products), register);
    private final DailySweep daily = new DailySweep(
            products,
            ReminderLeads.USUAL,
            new ProductSweep(assessors.over(products), new InMemoryLeases().instance(), Sweeps.pages(3), clock));

    @BeforeEach
    void aFirewallOwesAProof() {
        registration.register("demo", AuthorFixture.LI, List.of(USG));
    }

    private Proof proof(ProofKind kind, String number, @Nullable String issued, @Nullable String until) {
        var facts = new ProofFacts(kind, number, "CCRC", null, "华为技术有限公司", List.of(), day(issued), day(until));
        return enterProof.enter("demo", new StatedProof(facts, null, List.of()), LI_NA);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private AcceptanceOutcome accept(Proof proof, String sku, Author author, boolean history) {
        var acceptance = new Acceptance(Set.of(sku), null, null, history, false, author, AnswerWords.NONE);
        return acceptProof.accept("demo", proof.id(), acceptance).outcomes().getFirst();
    }

    private AcceptanceOutcome accept(Proof proof) {
        return accept(proof, "A", LI_NA, false);
    }

    private Proof certificateUntil(String day) {
        return proof(ProofKind.CERTIFICATE, "ccrc 2026-1", "2026-01-01", day);
    }

    @Test
    void anAcceptedProofSatisfiesInTheNameOfThePerson() {
        var proof = certificateUntil("2028-01-01");
        assertThat(kinds()).containsExactly(Kind.OPENED);
        assertThat(accept(proof))
                .isInstanceOfSatisfying(
                        AcceptedFor.class,
                        outcome -> assertThat(outcome.satisfies()).isTrue());
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED);
        assertThat(moved().getLast().said().by()).isEqualTo("li.na");
        assertThat(obligation().revision()).isEqualTo(2);
        assertThat(products.find(ID).orElseThrow().sale().status()).isEqualTo(SaleStatus.MAY_BE_SOLD);
        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Satisfied.class,
                        satisfied -> assertThat(satisfied.proof())
                                .extracting(AcceptedProof::number, AcceptedProof::by)
                                .containsExactly("CCRC2026-1", "li.na"));
    }

    @Test
    void theSecondPersonLearnsWhoAcceptedBefore() {
        var proof = certificateUntil("2028-01-01");
        accept(proof);
        assertThat(accept(proof, "A", WANG_WEI, false))
                .isInstanceOfSatisfying(
                        AcceptedBefore.class,
                        outcome -> assertThat(outcome.known().by()).isEqualTo("li.na"));
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.SATISFIED);
        assertThat(proofs.find("demo", proof.id()).orElseThrow().acceptedFor()).containsExactly("A");
    }

    @Test
    void theObligationOpensOnTheDayAfterTheLastValidDay() {
        accept(certificateUntil("2027-02-01"));
        clock.set("2027-02-01T15:59:59Z");
        daily.run();
        assertThat(kinds()).doesNotContain(Kind.REOPENED);
        clock.set("2027-02-01T16:00:00Z");
        daily.run();
        assertThat(kinds()).endsWith(Kind.REOPENED);
        assertThat(moved().getLast().why().en())
                .isEqualTo("The proof that the company holds was valid until 1 February 2027");
        assertThat(obligation().proofs()).hasSize(1);
    }

    @Test
    void theRegisterConfirmsOnceAndContradictsLater() {
        accept(proof(ProofKind.CERTIFICATE, "C-1", "2026-01-01", "2028-01-01"));
        published(SERIES);
        assertThat(obligation().state()).isEqualTo(new Satisfied(BY_SERIES));
        assertThat(moved().getLast().why().en()).startsWith("Our copy of the register now has the proof C-1");
        var said = kinds().size();
        published(with(SERIES, Status.VALID));
        assertThat(kinds()).hasSize(said);
        published(with(with(SERIES, Status.VALID), Status.REVOKED));
        assertThat(kinds()).endsWith(Kind.REOPENED);
        assertThat(accept(proof(ProofKind.TEST_REPORT, "C-1", "2026-01-01", "2028-01-01")))
                .isEqualTo(new NotAccepted("A", Refusal.CONTRADICTED));
    }

    @Test
    void aContradictionReopensWhatTheRegisterNeverCovered() {
        accept(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2028-01-01"));
        published(certificate("C-9", "另一家公司", "X-1"));
        assertThat(obligation().state()).isInstanceOf(Satisfied.class);
        published(with(certificate("C-9", "另一家公司", "X-1"), Status.SUSPENDED));
        assertThat(kinds()).endsWith(Kind.REOPENED);
        assertThat(moved().getLast().why().en()).startsWith("Our copy of the register contradicts");
    }

    private String proofOfSale(boolean english) {
        var explanation = products.find(ID).orElseThrow().sale().explanation();
        return english ? explanation.en() : explanation.zh();
    }

    @Test
    void aNumberThatIsListedForOthersLaterIsToldUntilAReasonIsStated() {
        var proof = proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2028-01-01");
        accept(proof);
        published(certificate("C-9", "某某公司", "ZZ-1"));
        assertThat(obligation().state()).isInstanceOf(Satisfied.class);
        var told = moved().getLast();
        assertThat(told.kind()).isEqualTo(Kind.UPDATED);
        assertThat(told.cause().kind()).isEqualTo(Cause.Kind.CERTIFICATE);
        assertThat(told.why().zh()).contains("某某公司", "ZZ-1");
        assertThat(proofOfSale(false))
                .contains("其上所载有效期届满日：2028年1月1日", "某某公司", "须核对")
                .doesNotContain("有效期至");
        assertThat(proofOfSale(true)).contains("lists this number for another", "ZZ-1", "product's");
        var events = products.events().size();
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        assertThat(products.events()).as("it is told once").hasSize(events);

        acceptProof.withdraw("demo", proof.id(), Set.of("A"), null, WANG_WEI);
        assertThat(obligation().otherListing()).isNull();
        acceptProof.accept("demo", proof.id(), confirmation());
        assertThat(obligation().state()).isInstanceOf(Satisfied.class);
        assertThat(obligation().otherListing()).isNull();
        assertThat(proofOfSale(false)).doesNotContain("某某公司");
    }

    private Sale sale() {
        return products.find(ID).orElseThrow().sale();
    }

    private Acceptance confirmation() {
        return new Acceptance(
                Set.of("A"), null, null, false, false, LI_NA, new AnswerWords(null, "The maker sells by that name."));
    }

    @Test
    void aSaleIsToBeDecidedUntilAPersonConfirmsAProofThatIsListedForOthers() {
        var proof = proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2028-01-01");
        accept(proof);
        published(certificate("C-9", "某某公司", "ZZ-1"));
        assertThat(sale().status()).isEqualTo(SaleStatus.TO_BE_DECIDED);
        assertThat(sale().reason()).isEqualTo(SaleReason.LISTED_FOR_OTHERS);
        assertThat(sale().until()).isEqualTo("2028-01-01");
        assertThat(obligation().findDoubt(proof.id())).isNotNull();
        assertThat(ObligationDocument.of(obligation()).toObligation())
                .as("the doubt is stored")
                .isEqualTo(obligation());

        assertThat(accept(proof)).isEqualTo(new NotAccepted("A", Refusal.LISTED_FOR_OTHER));
        assertThat(acceptProof.accept("demo", proof.id(), confirmation()).outcomes())
                .singleElement()
                .isInstanceOf(AcceptedFor.class);
        assertThat(sale().reason()).isEqualTo(SaleReason.PROVEN);
        assertThat(obligation().findDoubt(proof.id())).isNull();
        assertThat(obligation().proofs()).hasSize(1);
        assertThat(acceptProof.accept("demo", proof.id(), confirmation()).outcomes())
                .singleElement()
                .isInstanceOf(AcceptedBefore.class);

        published(with(certificate("C-9", "另一家公司", "ZZ-2"), Status.VALID));
        assertThat(sale().reason())
                .as("another listing than the confirmed one")
                .isEqualTo(SaleReason.LISTED_FOR_OTHERS);
        acceptProof.withdraw("demo", proof.id(), Set.of("A"), null, WANG_WEI);
        assertThat(sale().status()).isEqualTo(SaleStatus.NOT_TO_BE_SOLD);
    }

    @Test
    void anUndoubtedProofCountsFirst() {
        accept(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2029-01-01"));
        accept(proof(ProofKind.TEST_REPORT, "T-1", "2026-01-01", "2028-01-01"));
        published(certificate("C-9", "某某公司", "ZZ-1"));
        assertThat(sale().reason()).isEqualTo(SaleReason.PROVEN);
        assertThat(sale().until()).isEqualTo("2028-01-01");
    }

    @Test
    void theRegisterTakesAnotherListingBack() {
        accept(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2028-01-01"));
        published(certificate("C-9", "某某公司", "ZZ-1"));
        published(corrected(certificate("C-9", "某某公司", "ZZ-1")));
        assertThat(moved().getLast().kind()).isEqualTo(Kind.UPDATED);
        assertThat(obligation().otherListing()).isNull();
        assertThat(proofOfSale(false)).doesNotContain("某某公司");
    }

    @Test
    void theDayOfALineForOthersIsNoDayOfTheProofAlsoAfterAPersonHasConfirmedIt() {
        var proof = proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2029-01-31");
        accept(proof);
        published(validUntil(certificate("C-9", "另一家公司", "X-1"), "2026-12-20"));

        assertThat(moved().getLast().kind()).as("people hear of the doubt").isEqualTo(Kind.UPDATED);
        assertThat(obligation().otherListing()).isNotNull();
        assertThat(endOfProof()).as("the line may be a stranger's").isEqualTo("2029-01-31");
        assertThat(obligation().isToBeConfirmed()).isTrue();
        assertThat(obligation().days().coveredUntil()).as("in doubt").isNull();

        acceptWithReason(proof);
        assertThat(obligation().isToBeConfirmed()).isFalse();
        assertThat(obligation().days().coveredUntil()).isEqualTo("2029-01-31");
        assertThat(endOfProof()).isEqualTo("2029-01-31");
        assertThat(sale().until()).isEqualTo("2029-01-31");
        var said = kinds().size();
        clock.set("2026-12-21T00:00:00Z");
        daily.run();
        assertThat(kinds()).as("a stranger's certificate has ended").hasSize(said);
        assertThat(sale().status()).isEqualTo(SaleStatus.MAY_BE_SOLD);
    }

    @Test
    void aDoubtStaysWhenTheLineForOthersEnds() {
        accept(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2029-01-31"));
        published(validUntil(certificate("C-9", "另一家公司", "X-1"), "2026-12-20"));
        clock.set("2026-12-21T00:00:00Z");
        daily.run();

        assertThat(obligation().state()).isInstanceOf(Satisfied.class);
        assertThat(obligation().otherListing()).isNotNull();
        assertThat(sale().reason()).isEqualTo(SaleReason.LISTED_FOR_OTHERS);
    }

    @Test
    void aPaperIsAcceptedWithAReasonBesideALineForOthersThatHasEnded() {
        published(validUntil(certificate("C-9", "另一家公司", "X-1"), "2026-11-20"));
        acceptWithReason(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2029-01-31"));

        assertThat(endOfProof()).isEqualTo("2029-01-31");
    }

    @Test
    void aLaterDayOfTheRegisterExtendsNoPaper() {
        published(validUntil(withoutModels("C-9"), "2030-12-20"));
        accept(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2029-01-31"));

        assertThat(endOfProof()).isEqualTo("2029-01-31");
    }

    @Test
    void aPaperEndsWithAnEarlierDayOfTheRegisterForItsHolder() {
        published(validUntil(withoutModels("C-9"), "2026-12-20"));
        accept(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2029-01-31"));

        assertThat(endOfProof()).isEqualTo("2026-12-20");
        assertThat(obligation().proofs())
                .singleElement()
                .satisfies(one -> assertThat(one.validUntil()).isEqualTo("2029-01-31"));
        clock.set("2026-12-21T00:00:00Z");
        daily.run();
        assertThat(kinds()).endsWith(Kind.REOPENED);
    }

    /** A line of this holder that covers nothing, because it names no model. */
    private static Certificate withoutModels(String number) {
        return certificate(number, "华为技术有限公司");
    }

    private void acceptWithReason(Proof proof) {
        var words = new AnswerWords(null, "the holder was renamed");
        var acceptance = new Acceptance(Set.of("A"), null, null, false, false, LI_NA, words);
        assertThat(acceptProof.accept("demo", proof.id(), acceptance).outcomes())
                .singleElement()
                .isInstanceOf(AcceptedFor.class);
    }

    private LocalDate endOfProof() {
        return ((Satisfied) obligation().state()).by().validUntil();
    }

    @Test
    void aCorrectionOfTheContradictionRestoresTheProof() {
        accept(proof(ProofKind.CERTIFICATE, "C-9", "2026-01-01", "2028-01-01"));
        assertThat(moved().getLast().restores()).isFalse();
        var revoked = with(certificate("C-9", "华为技术有限公司", "USG6000E系列"), Status.REVOKED);
        published(revoked);
        published(corrected(revoked));
        assertThat(kinds()).endsWith(Kind.REOPENED, Kind.SATISFIED);
        var last = moved().getLast();
        assertThat(last.correction()).as("the vendor was told of a revocation").isTrue();
        assertThat(last.restores()).isTrue();
        assertThat(last.why().zh()).contains("更正");
    }

    @Test
    void whatCoversNoLongerIsNotRestoredByALapseThatWasOver() {
        published(SERIES);
        published(with(SERIES, Status.SUSPENDED));
        published(with(with(SERIES, Status.SUSPENDED), Status.VALID));
        assertThat(moved().getLast().restores()).isTrue();
        registration.register("demo", AuthorFixture.LI, List.of(withDevice(USG, "Huawei", "X-1")));
        registration.register("demo", AuthorFixture.LI, List.of(USG));
        assertThat(kinds()).endsWith(Kind.REOPENED, Kind.SATISFIED);
        assertThat(moved().getLast().restores()).isFalse();
    }

    @Test
    void aProofThatHoldsLongerThanTheRegisterCounts() {
        published(SERIES);
        accept(proof(ProofKind.CERTIFICATE, "C-2", "2026-01-01", "2031-01-01"));
        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Satisfied.class,
                        satisfied -> assertThat(satisfied.by().number()).isEqualTo("C-2"));
        accept(proof(ProofKind.CERTIFICATE, "C-3", "2026-01-01", "2028-01-01"));
        assertThat(obligation().state())
                .isInstanceOfSatisfying(
                        Satisfied.class,
                        satisfied -> assertThat(satisfied.by().number()).isEqualTo("C-2"));
        assertThat(obligation().proofs()).hasSize(2);
    }

    @Test
    void aWithdrawalOpensAgainUnlessTheRegisterCovers() {
        var proof = certificateUntil("2031-01-01");
        accept(proof);
        acceptProof.withdraw("demo", proof.id(), Set.of("A"), "It names another model.", WANG_WEI);
        assertThat(kinds()).endsWith(Kind.REOPENED);
        assertThat(moved().getLast().said().reason()).isEqualTo("It names another model.");
        assertThatThrownBy(() -> acceptProof.withdraw("demo", proof.id(), Set.of("A"), null, WANG_WEI))
                .isInstanceOf(Conflict.class);
        published(SERIES);
        accept(proof);
        acceptProof.withdraw("demo", proof.id(), Set.of("A"), null, WANG_WEI);
        assertThat(obligation().state()).isEqualTo(new Satisfied(new Certified("C-1", BY_SERIES.validUntil(), null)));
    }

    @Test
    void anotherModelNeedsAnotherAcceptance() {
        accept(certificateUntil("2031-01-01"));
        registration.register("demo", AuthorFixture.LI, List.of(ProductFixture.withDevice(USG, "Huawei", "USG6600E")));
        assertThat(kinds()).endsWith(Kind.REOPENED);
        assertThat(obligation().proofs()).isEmpty();
    }

    @Test
    void anEndedLicenceIsHistoryAndSatisfiesNothing() {
        var licence = proof(ProofKind.SALES_LICENCE, "XKC44123", "2023-05-31", "2025-05-30");
        assertThat(accept(licence)).isEqualTo(new NotAccepted("A", Refusal.ENDED));
        assertThat(accept(licence, "A", LI_NA, true))
                .isInstanceOfSatisfying(
                        AcceptedFor.class,
                        outcome -> assertThat(outcome.satisfies()).isFalse());
        assertThat(kinds()).containsExactly(Kind.OPENED, Kind.RESCHEDULED);
        assertThat(obligation().days().coveredUntil()).isEqualTo(LocalDate.parse("2025-05-30"));
        acceptProof.withdraw("demo", licence.id(), Set.of("A"), null, LI_NA);
        assertThat(obligation().days().coveredUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "别家公司, OTHER-1, true",
        "别家公司, , true",
        "华为技术有限公司, OTHER-1, true",
        "华为, Huawei USG6525E V600R021, false",
        ", , false"
    })
    void aPaperThatNamesOthersNeedsAReason(@Nullable String holder, @Nullable String model, boolean isAsked) {
        var models = model == null ? List.<NamedModel>of() : List.of(new NamedModel(model, null));
        var facts = new ProofFacts(
                ProofKind.CERTIFICATE, "CC-2", "CCRC", null, holder, models, day("2026-01-01"), day("2028-01-01"));
        var paper = enterProof.enter("demo", new StatedProof(facts, null, List.of()), LI_NA);

        var unsaid = accept(paper);

        if (!isAsked) {
            assertThat(unsaid).isInstanceOf(AcceptedFor.class);
            return;
        }
        assertThat(unsaid).isInstanceOfSatisfying(NotAccepted.class, refused -> {
            assertThat(refused.why()).isEqualTo(Refusal.NAMES_OTHER);
            assertThat(refused.explanation().en()).contains(facts.holder(), "USG6525E");
        });
        assertThat(kinds()).containsExactly(Kind.OPENED);
        var said = new Acceptance(
                Set.of("A"), null, null, false, false, LI_NA, new AnswerWords(null, "The holder was renamed."));
        assertThat(acceptProof.accept("demo", paper.id(), said).outcomes().getFirst())
                .isInstanceOf(AcceptedFor.class);
        assertThat(moved().getLast().said().reason()).isEqualTo("The holder was renamed.");
    }

    @ParameterizedTest
    @CsvSource({
        "COMMERCIAL_CRYPTOGRAPHY, 2026-01-01, 2031-01-01, KIND_CLOSES_NOTHING",
        "CERTIFICATE, 2026-12-01, 2031-01-01, NOT_YET_VALID",
        "CERTIFICATE, 2020-01-01, 2026-11-24, ENDED",
        "SALES_LICENCE, 2023-05-01, 2028-05-01, LICENCE_TOO_LONG",
        "SALES_LICENCE, 2023-07-01, 2025-06-30, LICENCE_ISSUED_TOO_LATE",
        "SALES_LICENCE, , 2027-06-30, LICENCE_ISSUE_UNKNOWN",
        "CCIS_2018_CERTIFICATE, 2022-01-01, , VALIDITY_UNKNOWN",
        "CERTIFICATE, 2026-01-01, , VALIDITY_UNSTATED",
        "TEST_REPORT, , , VALIDITY_UNSTATED"
    })
    void refusesAProofThatCannotHold(ProofKind kind, String issued, String until, Refusal why) {
        assertThat(accept(proof(kind, "N-1", issued, until))).isEqualTo(new NotAccepted("A", why));
        assertThat(kinds()).containsExactly(Kind.OPENED);
    }

    private AcceptanceOutcome acceptOfBody(String number, String body) {
        var facts = new ProofFacts(
                ProofKind.TEST_REPORT, number, body, null, "华为技术有限公司", List.of(), day("2026-01-01"), day("2029-01-01"));
        return accept(enterProof.enter("demo", new StatedProof(facts, null, List.of()), LI_NA));
    }

    @ParameterizedTest
    @CsvSource({
        "无编号-第17批-0123456789, CAICT",
        "T-1, 工业和信息化部",
        "T-1, 工业和信息化部（MIIT）",
        "T-1, 工信部",
        "T-1, ＭＩＩＴ",
        "T-1, Ministry of Industry and Information Technology (MIIT)",
        "T-1, 工业和信息化部网络安全管理局"
    })
    void refusesARowOfAListOfEquipmentForAFirewall(String number, String body) {
        assertThat(acceptOfBody(number, body)).isEqualTo(new NotAccepted("A", Refusal.LIST_OF_EQUIPMENT));
        assertThat(Refusal.LIST_OF_EQUIPMENT.explanation().zh()).contains("只涉及网络关键设备");
        assertThat(kinds()).containsExactly(Kind.OPENED);
    }

    @Test
    void anInstituteOfTheMinistryIsNotTheMinistry() {
        assertThat(acceptOfBody("T-1", "工业和信息化部电子第五研究所")).isInstanceOf(AcceptedFor.class);
    }

    @Test
    void aProofWithoutAnEndIsAcceptedOnAPersonsWordThatThePaperStatesNone() {
        var proof = proof(ProofKind.TEST_REPORT, "N-1", "2026-01-01", null);
        var stated = new Acceptance(Set.of("A"), null, null, false, true, LI_NA, AnswerWords.NONE);
        assertThat(acceptProof.accept("demo", proof.id(), stated).outcomes().getFirst())
                .isInstanceOf(AcceptedFor.class);
        assertThat(obligation().proofs()).singleElement().satisfies(accepted -> {
            assertThat(accepted.statesNoEnd()).isTrue();
            assertThat(accepted.by()).isEqualTo("li.na");
        });
    }

    @Test
    void refusesAnUnknownProductAndOneThatOwesNothing() {
        registration.register("demo", AuthorFixture.LI, List.of(ProductFixture.aProduct("B", "椅子")));
        var proof = certificateUntil("2031-01-01");
        assertThat(accept(proof, "no-such", LI_NA, false))
                .isEqualTo(new NotAccepted("no-such", Refusal.UNKNOWN_PRODUCT));
        assertThat(accept(proof, "B", LI_NA, false)).isEqualTo(new NotAccepted("B", Refusal.NO_OBLIGATION));
        assertThat(proofs.find("demo", proof.id()).orElseThrow().isAccepted()).isFalse();
    }

    @Test
    void nobodyChangesWhatPeopleRelyOn() {
        var proof = certificateUntil("2031-01-01");
        accept(proof);
        var marked = proofs.find("demo", proof.id()).orElseThrow();
        var later = new ProofFacts(
                ProofKind.CERTIFICATE,
                "ccrc 2026-1",
                "CCRC",
                null,
                null,
                List.of(),
                day("2026-01-01"),
                day("2036-01-01"));
        assertThatThrownBy(() -> enterProof.change(
                        "demo", proof.id(), marked.revision(), new StatedProof(later, null, List.of()), LI_NA))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("withdraw");
    }
}
