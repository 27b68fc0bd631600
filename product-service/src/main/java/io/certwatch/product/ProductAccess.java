package io.certwatch.product;

import static io.certwatch.security.Role.INTEGRATOR;
import static io.certwatch.security.Role.MEMBER;
import static io.certwatch.security.Role.OPERATOR;
import static io.certwatch.security.Role.STEWARD;
import static io.certwatch.security.Role.VIEWER;

import io.certwatch.security.AccessTable;
import io.certwatch.security.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may call which operation. All concern the company of the caller alone, except what operators do for all
 * companies and what stewards are told of all.
 */
@Configuration(proxyBeanMethods = false)
class ProductAccess {

    private static final Set<Role> READERS = Set.of(MEMBER, VIEWER, INTEGRATOR);
    private static final Set<Role> PEOPLE = Set.of(MEMBER, VIEWER);
    private static final Set<Role> MEMBERS = Set.of(MEMBER);
    private static final Set<Role> STEWARDS = Set.of(STEWARD);
    private static final Set<Role> OPERATORS = Set.of(OPERATOR);

    @Bean
    AccessTable accessTable() {
        return AccessTable.builder()
                .allow(
                        READERS,
                        "listProducts",
                        "getProduct",
                        "getAssessment",
                        "getAssessmentHistory",
                        "getProductReviews",
                        "getSiblingReviews",
                        "getSale",
                        "listSales",
                        "getSummary",
                        "getTrend",
                        "countProducts",
                        "countObligations",
                        "searchCompany",
                        "exportProducts",
                        "exportFindings",
                        "exportObligations")
                .allow(MEMBERS, "registerProducts", "putProduct", "removeProduct", "assignVendors", "enterFigures")
                .allow(PEOPLE, "listSavedViews", "saveView", "removeView") // of the list that a person reads
                .allow(MEMBERS, "shareView", "removeSharedView")
                .allow(READERS, "assessProducts", "impact") // store nothing
                .allow(
                        STEWARDS,
                        "listPhrases",
                        "lexiconImpact",
                        "impactTotals") // of all companies, as far as they may be told of it
                .allow(READERS, "listObligations", "getObligation", "explainObligations")
                .allow(
                        MEMBERS,
                        "recordProgress",
                        "waiveObligation",
                        "revokeWaiver",
                        "decideAnswer",
                        "waiveObligations",
                        "revokeWaivers")
                .open("showAnswerPage", "answerObligations") // by the signed link of an e-mail
                .open("showTrialPage", "tryProduct") // of a visitor; nothing is stored
                .allow(READERS, "listProofs", "getProof", "downloadProofFile", "listProofAcceptances")
                .allow(READERS, "downloadStatedProofFile")
                .allow(MEMBERS, "enterProof", "changeProof", "putProofFile", "acceptProof", "withdrawProofAcceptance")
                .allow(MEMBERS, "decideProofStatement")
                .allow(READERS, "listMitigations", "getMitigation", "downloadMitigationFile")
                .allow(MEMBERS, "openMitigation", "changeMitigation", "addMitigationFile", "withdrawMitigationFile")
                .allow(READERS, "listReviews", "countReviews", "listReviewGroups", "listDecisions", "getDecision")
                .allow(MEMBERS, "decideReview", "decideReviews", "revokeDecision", "revokeDecisions")
                .allow(
                        READERS,
                        "listImports",
                        "getImport",
                        "followImport",
                        "listImportErrors",
                        "downloadImportErrors",
                        "listImportRemarks",
                        "downloadImportRemarks",
                        "downloadImportSource",
                        "listAbsentProducts",
                        "listMappings",
                        "getMapping")
                .allow(
                        MEMBERS,
                        "uploadImport",
                        "previewImport",
                        "cancelImport",
                        "withdrawAbsentProducts",
                        "putMapping",
                        "removeMapping")
                .allow(READERS, "getCompanyProfile", "listCompanyProfileHistory")
                .allow(READERS, "listVendors", "getVendor", "getCompanyName")
                .allow(MEMBERS, "putVendor", "putCompanyName")
                .allow(MEMBERS, "putCompanyProfile")
                .allow(
                        READERS,
                        "listChecklist",
                        "getChecklistSummary",
                        "getChecklistItem",
                        "listChecklistItemHistory",
                        "downloadChecklistEvidence",
                        "exportChecklist",
                        "getPlanSettings")
                .allow(
                        MEMBERS,
                        "putChecklistItem",
                        "makeChecklistItem",
                        "assignChecklistItems",
                        "putPlanSettings",
                        "addChecklistEvidence",
                        "removeChecklistEvidence")
                .allow(
                        READERS,
                        "composeBid",
                        "exportBid",
                        "exportBidWithScans",
                        "exportChosenProducts",
                        "exportChosenObligations") // store nothing
                .allow(PEOPLE, "getDossier", "printDossier", "printConclusion", "printMitigation")
                .allow(PEOPLE, "getCalendarAddress", "makeCalendarAddress", "revokeCalendarAddress")
                .open("showCalendar") // by the secret address of a person
                .allow(READERS, "followFeed")
                .allow(READERS, "listReassessments", "getReassessment", "getCertificateProgress")
                .allow(
                        Set.of(MEMBER, OPERATOR), // a member's own company, an operator all
                        "republishAssessments",
                        "getAssessmentRepublication",
                        "republishObligations",
                        "getObligationRepublication",
                        "republishSales",
                        "getSaleRepublication",
                        "republishNames",
                        "getNameRepublication")
                .allow(OPERATORS, "listRunningReassessments", "restartReassessment") // of all companies
                .allow(
                        OPERATORS,
                        "listProductDeadLetters",
                        "getProductDeadLetter",
                        "replayProductDeadLetter",
                        "replayProductDeadLetters",
                        "discardProductDeadLetter")
                .allow(Set.of(MEMBER, OPERATOR), "listProductAudit", "exportProductAudit")
                .build();
    }
}
