package io.certwatch.product.dossier;

import static io.certwatch.product.dossier.ItemsOfADossier.about;
import static io.certwatch.product.dossier.ItemsOfADossier.certificate;
import static io.certwatch.product.dossier.ItemsOfADossier.file;
import static io.certwatch.product.dossier.ItemsOfADossier.item;
import static io.certwatch.product.dossier.ItemsOfADossier.known;
import static io.certwatch.product.dossier.ItemsOfADossier.late;
import static io.certwatch.product.dossier.ItemsOfADossier.lateStep;
import static io.certwatch.product.dossier.ItemsOfADossier.retired;
import static io.certwatch.product.dossier.ItemsOfADossier.stated;
import static io.certwatch.product.dossier.ItemsOfADossier.step;
import static io.certwatch.product.dossier.ItemsOfADossier.with;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.certificate.CertificateReadModel.RegisterExtent;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistItem.Retired;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.ProvisionCitation;
import io.certwatch.product.checklist.ProvisionCitation.RenumberedFrom;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateRevision;
import io.certwatch.product.checklist.plan.LastDay;
import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanBasis;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.checklist.plan.StatedPlan;
import io.certwatch.product.dossier.DossierBasis.BasisEdition;
import io.certwatch.product.dossier.DossierBasis.BasisLaw;
import io.certwatch.product.dossier.DossierBasis.Standing;
import io.certwatch.product.dossier.DossierFigures.EntryFigures;
import io.certwatch.product.dossier.DossierOpenProduct.Kind;
import io.certwatch.product.dossier.DossierOpenProduct.OpenItem;
import io.certwatch.product.dossier.DossierProduct.DossierAcceptance;
import io.certwatch.product.dossier.DossierProduct.DossierDecision;
import io.certwatch.product.dossier.DossierProduct.DossierDuty;
import io.certwatch.product.dossier.DossierProduct.DossierFinding;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.InventoryCounts.Scope;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.profile.CiiExposure.Reason;
import io.certwatch.product.profile.CiiExposure.Statement;
import io.certwatch.product.profile.CiiStanding;
import io.certwatch.product.profile.CustomerView;
import io.certwatch.product.profile.CustomerView.DeliveryView;
import io.certwatch.product.profile.StandingView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dossier with something in every part. */
public final class DossierFixture {

    public static final LocalDate DAY = LocalDate.parse("2027-03-01");

    private static final ProvisionCitation CITED =
            new ProvisionCitation("csl-2025", "25", new RenumberedFrom("csl-2017", "23"));

    private DossierFixture() {}

    public static Dossier dossier() {
        var parts = new GatherParts(
                item -> new DossierReason(item.asked().why(), CITED),
                Map.of("huawei-cn", new PartyName("华为技术有限公司", null)),
                2);
        parts.add(known(
                item(Category.MAPPING, "products-in-scope", ItemState.DONE, null),
                "3款产品中有2款需要认证或者检测。",
                "2 of 3 products need certification or testing."));
        parts.add(late(Category.RISK_RESPONSE, "plan", "2027-01-31"));
        parts.add(stated(
                with(item(Category.RISK_RESPONSE, "breach", ItemState.DONE, "2027-02-01"), file("plan.pdf")),
                ItemState.DONE,
                null,
                "演练于2027年2月完成。"));
        parts.add(stated(
                item(Category.RISK_RESPONSE, "ota", ItemState.NOT_APPLICABLE, null),
                ItemState.NOT_APPLICABLE,
                "No cars",
                null));
        for (var vendor : List.of("<b>Acme</b>", "huawei-cn", "新华三")) {
            parts.add(about(
                    SubjectKind.VENDOR,
                    vendor,
                    Category.LIABILITY,
                    "vendor-clause",
                    ItemState.OPEN,
                    "2027-05-01",
                    false));
        }
        for (var number = 1; number <= 4; number++) {
            parts.add(step("Router · R-" + number, "proof", ItemState.OPEN, "2027-0" + (4 + number) + "-01")
                    .withPlan(plan(LocalDate.of(2027, 4 + number, 1))));
        }
        parts.add(lateStep("Router · R-6", "proof", ItemState.OPEN, "2027-01-01"));
        parts.add(step("Router · R-7", "proof", ItemState.OPEN, "2027-04-01")
                .withReopened(ChecklistItem.Reopened.RENEWAL));
        parts.add(with(step("Router · R-5", "proof", ItemState.DONE, null), certificate("CCRC-2026-VP-1")));
        parts.add(
                stated(item(Category.AUTHORITIES, "comments", ItemState.IN_PROGRESS, "2027-04-01"), null, null, null));
        parts.add(retired(item(Category.AUTHORITIES, "old", ItemState.DONE, null), Retired.ITEM_REMOVED));
        var counts = parts.counts();
        return new Dossier(
                "demo",
                DAY,
                Instant.parse("2027-03-01T16:00:07Z"),
                basis(),
                profile(),
                figures(),
                List.of(openProduct()),
                List.of(product()),
                List.of(decidedProduct()),
                true,
                "/api/alerts/correspondence/annex?on=" + DAY,
                counts,
                parts.late.part(),
                parts.open.part(),
                parts.inProgress.part(),
                parts.renewals.part(),
                parts.done.part(),
                parts.notApplicable.part(),
                parts.retired());
    }

    private static ProofPlan plan(LocalDate lastDay) {
        var basis = new PlanBasis(
                PlanPath.FROM_MAKER,
                PlanSettings.ESTIMATED,
                new LastDay(lastDay, SetBy.MARKET_ENTRY),
                null,
                null,
                Set.of(PlanStep.ASK_MAKER),
                false,
                null);
        return ProofPlan.of(basis, StatedPlan.NONE, null, DAY);
    }

    private static DossierOpenProduct openProduct() {
        return new DossierOpenProduct(
                "R-1",
                new Wording("核心路由器", "Core router"),
                "huawei-cn",
                new PartyName("华为技术有限公司", null),
                List.of(
                        new OpenItem(
                                Kind.WITHOUT_PROOF,
                                EntryCitation.of(new Wording("路由器", "Router"), "CNE-01", "2023-2"),
                                "li.na",
                                LocalDate.parse("2027-06-30"),
                                false),
                        new OpenItem(
                                Kind.STEP_LATE,
                                new Explanation("联系制造商", "Ask the maker"),
                                "li.na",
                                LocalDate.parse("2027-02-28"),
                                true),
                        new OpenItem(Kind.PROOF_ENDED, null, null, null, false),
                        new OpenItem(Kind.NO_ANSWER, null, null, null, false),
                        new OpenItem(
                                Kind.TO_BE_DECIDED,
                                EntryCitation.of(new Wording("防火墙", "Firewall"), "SCP-02", "2023-2"),
                                null,
                                null,
                                false)));
    }

    private static DossierDecidedProduct decidedProduct() {
        return new DossierDecidedProduct(
                "SW-9",
                new Wording("接入交换机", "Access switch"),
                "S5735",
                "Huawei",
                List.of(EntryCitation.of(new Wording("交换机", "Switch"), "CNE-02", "2023-2")),
                "Below the throughput of the entry",
                "wang.wu",
                LocalDate.parse("2026-12-15"),
                null);
    }

    private static DossierProduct product() {
        return new DossierProduct(
                "R-1",
                new Wording("核心路由器", "Core router"),
                "NetEngine 8000 X8",
                "Huawei",
                "huawei-cn",
                new PartyName("华为技术有限公司", null),
                BidProduct.Standing.MISSING,
                new Explanation("目录要求认证或者检测，但未见有效证明。", "An entry requires a proof, and there is none."),
                List.of(new DossierFinding(
                        new Wording("路由器", "Router"),
                        new Explanation(
                                "名称中的“路由器”；157.54 Tbps，不低于12 Tbps。",
                                "“路由器” in the name; 157.54 Tbps is at least 12 Tbps."))),
                List.of(new DossierDuty(
                        EntryCitation.of(new Wording("路由器", "Router"), "CNE-01", "2023-2"),
                        ObligationState.Status.OPEN,
                        false,
                        LocalDate.parse("2017-06-01"),
                        false,
                        null,
                        new Cover("C-1", LocalDate.parse("2025-05-30"), null, null).describeEnd(),
                        LocalDate.parse("2025-05-31"),
                        false,
                        null,
                        LocalDate.parse("2026-01-01"))),
                List.of(new DossierDecision(
                        Outcome.IN_SCOPE,
                        "Checked with the data sheet",
                        "li.na",
                        Instant.parse("2027-02-01T02:00:00Z"))),
                List.of(
                        new Statement(
                                Reason.PRODUCT, null, null, false, "zhao.min", Instant.parse("2027-01-05T02:00:00Z")),
                        new Statement(
                                Reason.CUSTOMER,
                                "City Metro",
                                "Line 7",
                                false,
                                "sun.li",
                                Instant.parse("2027-01-06T02:00:00Z"))),
                List.of(new BidLine(
                        BidLine.Origin.COMPANY,
                        ProofKind.SALES_LICENCE,
                        "XKC44123",
                        "MPS",
                        "Huaxin Ltd",
                        List.of("USG6000E"),
                        null,
                        null,
                        LocalDate.parse("2025-05-30"),
                        false,
                        true,
                        null,
                        null,
                        Explanation.of("bid.not-valid", LocalDate.parse("2027-01-31")),
                        Explanation.of("register.says.NOT_IN_REGISTER"))),
                List.of(new DossierAcceptance(
                        "XKC44123",
                        "Huaxin Ltd",
                        List.of("USG6000E"),
                        "qian.wen",
                        Instant.parse("2027-01-07T02:00:00Z"),
                        "The body confirmed it by telephone.")));
    }

    private static DossierBasis basis() {
        return new DossierBasis(
                List.of(
                        new BasisEdition(
                                "2023-2",
                                3,
                                Force.STATUTORY,
                                Standing.IN_FORCE,
                                new Wording("网络关键设备和网络安全专用产品目录", "Catalogue of 2023"),
                                "2023年第2号",
                                LocalDate.parse("2023-07-03"),
                                LocalDate.parse("2023-07-03")),
                        new BasisEdition(
                                "2027-1",
                                1,
                                Force.STATUTORY,
                                Standing.ANNOUNCED,
                                new Wording("目录2027", "Catalogue of 2027"),
                                "2027年第1号",
                                LocalDate.parse("2027-02-01"),
                                LocalDate.parse("2027-07-01")),
                        new BasisEdition(
                                "cloud-2025",
                                1,
                                Force.GUIDANCE,
                                Standing.GUIDANCE,
                                new Wording("云计算观察", "Cloud commentary"),
                                "",
                                LocalDate.parse("2025-03-28"),
                                LocalDate.parse("2025-03-28"))),
                41,
                17,
                null,
                List.of(new BasisLaw(
                        "csl-2025",
                        1,
                        Standing.IN_FORCE,
                        new Wording("中华人民共和国网络安全法", "Cybersecurity Law"),
                        new Wording("2025年修正", "as amended in 2025"),
                        LocalDate.parse("2026-01-01"),
                        null)),
                List.of(new TemplateRevision(
                        "cross-sector",
                        1,
                        new Wording("跨行业清单", "Cross-sector checklist"),
                        LocalDate.parse("2026-11-27"))),
                new RegisterExtent(3_182, LocalDate.parse("2027-02-26")));
    }

    private static DossierProfile profile() {
        return new DossierProfile(
                new PartyName("示例科技（北京）有限公司", null),
                List.of(Sector.CLOUD, Sector.PLATFORMS),
                new StandingView(
                        CiiStanding.SUPPLIER,
                        "地铁信号系统 / metro signalling",
                        LocalDate.parse("2027-01-31"),
                        "li.na",
                        Instant.parse("2026-12-01T03:00:00Z")),
                true,
                List.of(new CustomerView(
                        "City Metro",
                        null,
                        false,
                        List.of("R-1"),
                        List.of(),
                        false,
                        List.of(new DeliveryView(
                                null, false, List.of("R-1"), "wang.wu", Instant.parse("2026-11-12T03:00:00Z"))))),
                2,
                "li.na",
                Instant.parse("2026-12-01T03:00:00Z"));
    }

    private static DossierFigures figures() {
        return new DossierFigures(
                1_203,
                0,
                new Scope(310, 24, 3),
                17,
                850,
                26,
                4,
                List.of(
                        new EntryFigures("CNE-01", new Wording("路由器", "Router"), new Scope(120, 24, 0)),
                        new EntryFigures("SCP-02", new Wording("防火墙", "Firewall"), new Scope(190, 0, 3))),
                Map.of("OPEN", 210L, "IN_PROGRESS", 30L, "SATISFIED", 66L, "WAIVED", 1L),
                12,
                31,
                18,
                40,
                95,
                3,
                9,
                1,
                2);
    }
}
