package io.certwatch.product.checklist.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.edition.Force;
import io.certwatch.law.body.json.ShippedBodies;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Cover;
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
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.plan.LastDay;
import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.ProofEnd;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.obligation.ObligationOverview;
import io.certwatch.product.obligation.ObligationOverview.OwedProduct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProofOfObligationTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-12-01T08:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final LocalDate ENTRY_DAY = LocalDate.parse("2027-03-01");
    private static final AccreditedBodies BODIES = new AccreditedBodies(ShippedBodies.read());
    private static final ObligationState APPLIED =
            AuthorFixture.inProgress("CCRC-2027-0815", "CCRC", LocalDate.parse("2027-02-01"), "li.na");

    private static ProofOfObligation proof(ObligationState state, @Nullable String vendor) {
        return proof(state, vendor, ENTRY_DAY, null, null);
    }

    private static ProofOfObligation proof(
            ObligationState state,
            @Nullable String vendor,
            @Nullable LocalDate planned,
            @Nullable VendorAnswer said,
            @Nullable InProgress application) {
        var owed = new ObligationOverview(
                ID,
                "R-1",
                new OwedProduct(new Wording("核心路由器", "Core router"), "X8", "Huawei", vendor),
                new Requirement.Source(
                        "2023-2",
                        "2023年第2号",
                        new Wording("目录", "Catalogue"),
                        Force.STATUTORY,
                        LocalDate.parse("2023-07-03")),
                new Requirement.Entry("CNE-01", new Wording("路由器", "Router")),
                ENTRY_DAY,
                planned,
                planned != null,
                state,
                null,
                null,
                said,
                state instanceof InProgress applied ? applied : application,
                NOW,
                null,
                RECORDED,
                3);
        return new ProofOfObligation(owed, List.of("GB 40050-2021"), BODIES, PlanSettings.ESTIMATED, 180);
    }

    @Test
    void aMakerIsToldTheBodiesAndTheStandardAndNothingIsTicked() {
        var proof = proof(new Open(), null);

        assertThat(proof.answer().state()).isEqualTo(ItemState.OPEN);
        assertThat(proof.answer().text().en())
                .startsWith("No proof is on record; until there is one, the product is not to be sold or provided. ")
                .contains("CCRC")
                .as("people may have chosen one in the plan")
                .doesNotContain("chosen");
        assertThat(proof.answer().text().zh()).doesNotContain("选定");
        assertThat(proof.answer().details()).containsExactly(entry("standard", "GB 40050-2021"));
        assertThat(proof.plan().usual()).isEqualTo(PlanPath.TESTING);
        assertThat(proof.plan().known()).isEmpty();
        assertThat(proof.plan().lastDay())
                .as("before the market entry")
                .isEqualTo(new LastDay(ENTRY_DAY.minusDays(1), SetBy.MARKET_ENTRY));
    }

    @Test
    void whatAVendorSuppliesIsProvenByItsManufacturer() {
        var proof = proof(new Open(), "huawei-cn");

        assertThat(proof.plan().usual()).isEqualTo(PlanPath.FROM_MAKER);
        assertThat(proof.answer().text().zh()).isEqualTo("尚无证明记录；取得证明之前，不得销售或者提供。");
    }

    private static ObligationOverview with(
            ObligationOverview owed, @Nullable Explanation otherListing, @Nullable Cover ended) {
        return new ObligationOverview(
                owed.id(),
                owed.sku(),
                owed.product(),
                owed.edition(),
                owed.entry(),
                owed.due(),
                owed.planned(),
                owed.plannedByEntry(),
                owed.state(),
                otherListing,
                ended,
                owed.answer(),
                owed.application(),
                owed.openedAt(),
                owed.reopenedAt(),
                owed.changedAt(),
                owed.revision());
    }

    @Test
    void aProofThatHasEndedIsNotLeftOut() {
        var open = proof(new Open(), "huawei-cn");
        var ended = new ProofOfObligation(
                        with(open.owed(), null, new Cover("C-1", LocalDate.parse("2026-10-31"), null, null)),
                        open.standards(),
                        BODIES,
                        PlanSettings.ESTIMATED,
                        180)
                .answer()
                .text();
        assertThat(ended.zh()).isEqualTo("无有效证明：原有的C-1有效期至2026年10月31日；取得新的证明之前，不得销售或者提供。");
        assertThat(ended.en()).startsWith("No valid proof: the last one, C-1, was valid until 31 October 2026.");
    }

    @Test
    void aProductOnTheMarketHasNoDayThatNobodySet() {
        assertThat(proof(new Open(), null, null, null, null).plan().lastDay()).isNull();
    }

    @Test
    void anApplicationDoesTheStepsThatItNames() {
        var proof = proof(APPLIED, null);

        assertThat(proof.plan().known())
                .containsExactlyInAnyOrder(PlanStep.BODY, PlanStep.APPLICATION, PlanStep.ASK_MAKER);
        assertThat(proof.plan().body()).isEqualTo("CCRC");
        assertThat(proof.plan().expected()).isEqualTo(LocalDate.parse("2027-02-01"));
        assertThat(proof.answer().state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(proof.answer().details())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "standard", "GB 40050-2021",
                        "body", "CCRC",
                        "applicationNumber", "CCRC-2027-0815",
                        "expected", "2027-02-01"));
    }

    @Test
    void aCertificateIsTheProofAndKeepsItsApplication() {
        var until = LocalDate.parse("2029-03-17");
        var proof =
                proof(new Satisfied(new Certified("C-1/甲", until, null)), null, ENTRY_DAY, null, (InProgress) APPLIED);

        assertThat(proof.plan().proven()).isTrue();
        assertThat(proof.plan().end()).isEqualTo(new ProofEnd(new LastDay(until, SetBy.PROOF), 180));
        assertThat(proof.answer().state()).isEqualTo(ItemState.DONE);
        assertThat(proof.answer().certificate()).isEqualTo(new ItemAnswer.CertificateReference("C-1/甲", until));
        assertThat(proof.answer().text().en())
                .isEqualTo("Certificate or test result C-1/甲 in our copy of the register covers the product until 17"
                        + " March 2029.");
        assertThat(proof.answer().details()).containsEntry("applicationNumber", "CCRC-2027-0815");
    }

    @Test
    void aProofThatEndsBeforeTheProductEntersTheMarketIsRenewedByThen() {
        var ends = new Satisfied(new Certified("C-1", ENTRY_DAY.minusMonths(1), null));

        assertThat(proof(ends, null).plan().end())
                .isEqualTo(new ProofEnd(new LastDay(ENTRY_DAY.minusDays(1), SetBy.MARKET_ENTRY), 180));
    }

    @Test
    void tellsWhoseWordAnAcceptedSalesLicenceRestsOn() {
        var held = proof(new Satisfied(licence(false)), null).answer();
        assertThat(held.text().zh()).isEqualTo("企业持有的旧销售许可证XKZ-31适用于该产品，有效期至2027年6月30日。");
        assertThat(held.text().en())
                .isEqualTo("Old sales licence XKZ-31, which the company holds, covers the product until 30 June 2027.");

        var stated = proof(new Satisfied(licence(true)), null).answer();
        assertThat(stated.text().zh()).isEqualTo("供应商告知、由企业采纳的旧销售许可证XKZ-31适用于该产品，有效期至2027年6月30日。");
        assertThat(stated.text().en())
                .isEqualTo(
                        "Old sales licence XKZ-31, which a vendor stated and the company accepted, covers the product"
                                + " until 30 June 2027.");
        assertThat(stated.from().en()).startsWith("A proof that a vendor stated, accepted by li.na");
    }

    @Test
    void aProofThatAPersonHasToConfirmIsNotDone() {
        var known = proof(new Satisfied(licence(false)), null);
        var doubted = new ProofOfObligation(
                with(known.owed(), new Explanation("某某公司、ZZ-1", "某某公司, ZZ-1"), null),
                known.standards(),
                BODIES,
                PlanSettings.ESTIMATED,
                180);

        var answer = doubted.answer();
        assertThat(answer.state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(answer.complete()).isFalse();
        assertThat(answer.certificate()).isNull();
        assertThat(answer.text().zh())
                .startsWith("企业持有的旧销售许可证XKZ-31存疑，待确认：")
                .contains("某某公司")
                .doesNotContain("适用于该产品");
        assertThat(answer.text().en())
                .startsWith("Old sales licence XKZ-31, which the company holds, is in doubt: ")
                .doesNotContain("covers the product");
        assertThat(doubted.plan().toBeConfirmed()).isTrue();
        assertThat(known.plan().toBeConfirmed()).isFalse();
    }

    private static AcceptedProof licence(boolean stated) {
        return new AcceptedProof(
                ID,
                ProofKind.SALES_LICENCE,
                "XKZ-31",
                null,
                null,
                List.of(),
                null,
                LocalDate.parse("2027-06-30"),
                stated,
                null,
                "li.na",
                AuthorFixture.WU,
                NOW,
                false,
                null,
                null);
    }

    @Test
    void tellsATestResultOfTheRegisterAsSuch() {
        var tested = new Certified("T-1", null, Certificate.Kind.TESTING);

        assertThat(proof(new Satisfied(tested), null).answer().text().zh()).isEqualTo("认证检测结果库副本中的检测结果T-1适用于该产品。");
    }

    @Test
    void citesTheListOfBodiesInTheReadersLanguage() {
        var answer = proof(new Open(), null).answer();

        assertThat(answer.text().en()).contains("on the list of Announcement No. 12 of 2018 (");
        assertThat(answer.text().zh()).contains("2018年第12号公告公布");
        assertThat(answer.from().en()).contains("Announcement No. 12 of 2018").doesNotContain("年第");
    }

    @Test
    void aWaiverLeavesNothingToDo() {
        var waived = new Waived(
                "wang.wei",
                AuthorFixture.WU,
                "laboratory only",
                LocalDate.parse("2027-06-30"),
                LocalDate.parse("2026-11-25"),
                new EntryKey("2023-2", "CNE-01"));
        var proof = proof(waived, null);

        assertThat(proof.plan().proven()).isTrue();
        assertThat(proof.answer().state()).isEqualTo(ItemState.NOT_APPLICABLE);
        assertThat(proof.answer().reason()).isNotNull();
    }

    @Test
    void aCertificateThatTheVendorClaimsIsNoProof() {
        var proof = proof(
                new Open(),
                "huawei-cn",
                null,
                VendorAnswer.ofProof(
                        NOW,
                        "contact-1",
                        null,
                        new AnsweredProof("p-1", ProofKind.CERTIFICATE, "C-9", "CCRC", null, null, null)),
                null);

        assertThat(proof.answer().state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(proof.answer().certificate()).isNull();
        assertThat(proof.plan().proven()).isFalse();
        assertThat(proof.plan().known()).containsExactly(PlanStep.ASK_MAKER);
        assertThat(proof.answer().text().en())
                .isEqualTo("The vendor says that certificate or test result C-9 covers the product; the team has to"
                        + " decide.");
    }

    @Test
    void whatAVendorAnswersStandsUntilTheTeamDecides() {
        var discontinued =
                VendorAnswer.ofEndedSupply(VendorAnswer.Kind.DISCONTINUED, NOW, "contact-1", null, "end of life");
        var proof = proof(new Open(), "huawei-cn", null, discontinued, null);

        assertThat(proof.answer().state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(proof.answer().text().zh()).isEqualTo("供应商称该产品已停产或者停售，有待企业确认。");
        assertThat(proof.plan().known()).containsExactly(PlanStep.ASK_MAKER);

        var seen = proof(new Open(), "huawei-cn", null, VendorAnswer.ofSeen(NOW, "contact-1", null), null);
        assertThat(seen.plan().known()).isEmpty();
        assertThat(seen.answer().state()).isEqualTo(ItemState.OPEN);
    }
}
