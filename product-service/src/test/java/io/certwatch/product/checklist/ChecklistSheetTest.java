package io.certwatch.product.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.PublishedLaws;
import io.certwatch.platform.text.Language;
import io.certwatch.product.checklist.ExportChecklist.ChecklistSheet;
import io.certwatch.product.checklist.plan.LastDay;
import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanBasis;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.checklist.plan.StatedPlan;
import io.certwatch.product.checklist.reminder.ItemFixtures;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.export.VendorNames;
import io.certwatch.product.naming.PartyName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the export says is in its language, but for the words of people. */
class ChecklistSheetTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final Asked DUTY = new Asked(
            new ItemKey("cross-sector", "certificate"),
            1,
            Category.CERTIFICATION,
            SubjectKind.COMPANY,
            "company",
            "",
            new Wording("取得证书", "Get the certificate"),
            new Wording("法律要求", "The law asks for it"),
            "certification-duty");
    private static final ItemAnswer ANSWER = new ItemAnswer(
            new Explanation("全部", "All"),
            Map.of("products", 3L),
            new Explanation("产品清单", "The list of products"),
            true,
            ItemState.DONE,
            null,
            null,
            Map.of(),
            Instant.EPOCH);
    private static final ChecklistItem ITEM = ItemFixtures.open("2026-11-01", "2027-01-01", false)
            .withAsked(DUTY)
            .withDetails(Map.of("applicationNumber", "A-7"))
            .withAnswer(ANSWER)
            .withEvidence(ANSWER.evidence(UUID.randomUUID()).toList());

    @Test
    void citesTheLawByNameWithTheFormerNumberOfTheArticle() {
        assertThat(cell(Language.EN, "export.law"))
                .contains("Cybersecurity Law")
                .doesNotContain("csl-");
        assertThat(cell(Language.ZH, "export.law")).contains("网络安全法");
        assertThat(cell(Language.EN, "export.checklist.article")).isEqualTo("Art. 25 (formerly Art. 23)");
        assertThat(cell(Language.ZH, "export.checklist.article")).isEqualTo("第二十五条（原第二十三条）");
    }

    @Test
    void namesDetailsAndFiguresOfTheSystemInItsLanguage() {
        assertThat(cell(Language.EN, "export.checklist.details")).isEqualTo("Number of the application: A-7");
        assertThat(cell(Language.ZH, "export.checklist.details")).isEqualTo("申请编号：A-7");
        assertThat(cell(Language.EN, "export.checklist.evidence")).isEqualTo("The list of products");
        assertThat(cell(Language.ZH, "export.checklist.evidence")).isEqualTo("产品清单");
    }

    @Test
    void leavesTheNamesThatClientsGave() {
        var named = ITEM.withDetails(Map.of("ourOwnName", "x"));
        assertThat(cell(Language.EN, "export.checklist.details", named)).isEqualTo("ourOwnName: x");
    }

    @Test
    void givesClausesInItsLanguageWithTheirArticlesAndAsOurOwnWording() {
        var withClause = ITEM.withClauses(List.of(new ItemClause(
                new Wording("供应商保证已经认证或者检测。", "The supplier warrants certification or testing."),
                List.of("certification-duty", "certification-penalty", "no-such-provision"))));

        assertThat(cell(Language.EN, "export.checklist.clauses", withClause))
                .startsWith("Our own wording, no legal advice:")
                .contains("The supplier warrants certification or testing. Cited: Cybersecurity Law")
                .contains(", as amended in 2025, Art. 25 (formerly Art. 23); ", ", as amended in 2025, Art. 63")
                .doesNotContain("no-such-provision");
        assertThat(cell(Language.ZH, "export.checklist.clauses", withClause))
                .startsWith("以下为自拟文本，不构成法律意见：")
                .contains("供应商保证已经认证或者检测。依据：《")
                .contains("》（", "）第二十五条（原第二十三条）；《", "）第六十三条");
        assertThat(cell(Language.EN, "export.checklist.clauses")).isEqualTo("null");
    }

    @Test
    void givesAClauseThatCitesNoLawAsItStands() {
        var withClause = ITEM.withClauses(List.of(new ItemClause(new Wording("如实告知。", "Tell the truth."), List.of())));
        assertThat(cell(Language.EN, "export.checklist.clauses", withClause)).endsWith("\nTell the truth.");
        assertThat(cell(Language.ZH, "export.checklist.clauses", withClause)).endsWith("\n如实告知。");
    }

    @Test
    void tellsADaySetByNobodyFromADueDay() {
        var suggested = ITEM.withAnswer(null);
        assertThat(suggested.isDueSuggested()).isTrue();
        assertThat(cell(Language.EN, "export.due", suggested)).isEqualTo("null");
        assertThat(cell(Language.EN, "export.checklist.suggested", suggested)).isEqualTo("2027-01-01");

        var set = suggested.withAsked(new Asked(
                DUTY.item(),
                1,
                DUTY.category(),
                SubjectKind.CONSULTATION,
                "d",
                "Draft",
                DUTY.what(),
                DUTY.why(),
                null));
        assertThat(cell(Language.EN, "export.due", set)).isEqualTo("2027-01-01");
        assertThat(cell(Language.EN, "export.checklist.suggested", set)).isEqualTo("null");
    }

    @Test
    void callsAVendorByItsNameBesideItsCode() {
        var asked = ITEM.withAsked(new Asked(
                DUTY.item(), 1, Category.LIABILITY, SubjectKind.VENDOR, "acme", "acme", DUTY.what(), DUTY.why(), null));
        assertThat(cell(Language.ZH, "export.checklist.subject", asked)).isEqualTo("安科");
        assertThat(cell(Language.EN, "export.checklist.subject", asked)).isEqualTo("Acme Ltd.");
        assertThat(cell(Language.EN, "export.checklist.vendor", asked)).isEqualTo("acme");
        assertThat(cell(Language.EN, "export.checklist.vendor")).isEqualTo("null");
    }

    @Test
    void namesTheStepWhoseDayHasPassedAndTheDay() {
        var basis = basis("2026-12-14", Set.of(PlanStep.ASK_MAKER));
        var plan = ProofPlan.of(basis, StatedPlan.NONE, null, LocalDate.parse("2026-12-10"));
        var late = ITEM.withPlan(plan).withLate(true);

        assertThat(cell(Language.EN, "export.checklist.late", late)).endsWith("(7 December 2026)");
        assertThat(cell(Language.ZH, "export.checklist.late", late)).endsWith("（2026年12月7日）");
        assertThat(cell(Language.EN, "export.checklist.late")).isEqualTo("false");
    }

    @Test
    void tellsThePlanAndWhetherItIsStillPossibleInTime() {
        var plan = ProofPlan.of(basis("2026-12-14", Set.of()), StatedPlan.NONE, null, TODAY);
        var tight = ITEM.withPlan(plan);
        assertThat(cell(Language.ZH, "export.checklist.way", tight)).isEqualTo("由生产企业提供证明（未选定，按通常途径推算）");
        assertThat(cell(Language.EN, "export.checklist.next-step", tight)).contains(" (by ");
        assertThat(cell(Language.EN, "export.checklist.in-time", tight)).isEqualTo(String.valueOf(plan.inTime()));
        assertThat(plan.inTime()).isFalse();

        var ample = ITEM.withPlan(ProofPlan.of(basis("2029-12-14", Set.of()), StatedPlan.NONE, null, TODAY));
        assertThat(cell(Language.EN, "export.checklist.in-time", ample)).isEqualTo("true");
        for (var column : List.of("way", "next-step", "in-time"))
            assertThat(cell(Language.EN, "export.checklist." + column)).isEqualTo("null");
    }

    @Test
    void namesNoAddressOfTheApi() {
        var rows = "/api/products?vendor=a%2Cb, /api/obligations?status=OPEN&status=IN_PROGRESS&vendor=a%2Cb";
        var answered = ITEM.withAnswer(new ItemAnswer(
                ANSWER.text(),
                ANSWER.figures(),
                Explanation.of("facts.from.inventory", rows),
                true,
                ItemState.DONE,
                null,
                null,
                Map.of(),
                Instant.EPOCH));
        assertThat(cell(Language.ZH, "export.checklist.from", answered)).isEqualTo("产品清单及其义务");
        assertThat(cell(Language.EN, "export.checklist.from", answered)).isEqualTo("The inventory and its obligations");
    }

    @Test
    void saysThatAProofIsToBeConfirmed() {
        var doubted =
                ITEM.with(item -> item.state(ItemState.IN_PROGRESS).reopened(ChecklistItem.Reopened.TO_BE_CONFIRMED));
        assertThat(cell(Language.ZH, "export.checklist.state", doubted)).isEqualTo("证明材料存疑，待确认");
        assertThat(cell(Language.EN, "export.checklist.state", doubted)).isEqualTo("proof in doubt, to be confirmed");
    }

    private static PlanBasis basis(String marketEntry, Set<PlanStep> known) {
        return new PlanBasis(
                PlanPath.FROM_MAKER,
                PlanSettings.ESTIMATED,
                new LastDay(LocalDate.parse(marketEntry), SetBy.MARKET_ENTRY),
                null,
                null,
                known,
                false,
                null);
    }

    private static String cell(Language language, String key) {
        return cell(language, key, ITEM);
    }

    private static String cell(Language language, String key, ChecklistItem item) {
        var vendors = new VendorNames(Map.of("acme", new PartyName("安科", "Acme Ltd.")), language);
        return new ChecklistSheet(vendors, new ProvisionCitations(() -> PublishedLaws.ALL), TODAY)
                .sheet().columns().stream()
                        .filter(column -> column.key().equals(key))
                        .map(column -> String.valueOf(column.value().apply(item)))
                        .findFirst()
                        .orElseThrow();
    }
}
