package io.certwatch.product.dossier;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.ListingWords;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.profile.CiiExposure.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product that needs a proof, as an auditor reads of it.
 *
 * @param vendorName null if nobody has named the vendor
 * @param standing as whether it may be sold on the day
 * @param why as a sentence; null if nothing was known of it on that day
 * @param findings what it is, under which category, and by which figures
 * @param duties its obligations with their days
 * @param decisions of people that hold on it
 * @param cii what was stated of its use in critical information infrastructure, each statement with who made it and when
 * @param proofs of the register and of the company
 * @param acceptances of proofs of the company, with who accepted them
 */
public record DossierProduct(
        String sku,
        Wording name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        @Nullable PartyName vendorName,
        BidProduct.Standing standing,
        @Nullable Explanation why,
        List<DossierFinding> findings,
        List<DossierDuty> duties,
        List<DossierDecision> decisions,
        List<Statement> cii,
        List<BidLine> proofs,
        List<DossierAcceptance> acceptances) {

    /** @param sentence what was found, against which threshold, with which figures */
    public record DossierFinding(Wording entry, Explanation sentence) {}

    /**
     * An obligation with its days, each another fact (ADR 057).
     *
     * @param entry as people cite it
     * @param toBeConfirmed whether a person has to confirm the proof that satisfies it
     * @param firstListedAtLatest whether an earlier edition may have listed it already
     * @param coveredUntil of the proof that covers it; null if none does, or if no end was published
     * @param ended which proof covered it last, and how it ended; null while one covers it, or if none is known
     * @param sinceLearnt whether {@code notToBeSoldSince} is only the latest possible day, on which we learnt of a lapse
     * @param penaltySince from when selling without proof is punished; null if no law that says so is known
     */
    public record DossierDuty(
            Explanation entry,
            ObligationState.Status status,
            boolean toBeConfirmed,
            LocalDate firstListed,
            boolean firstListedAtLatest,
            @Nullable LocalDate coveredUntil,
            @Nullable Explanation ended,
            @Nullable LocalDate notToBeSoldSince,
            boolean sinceLearnt,
            @Nullable LocalDate planned,
            @Nullable LocalDate penaltySince) {

        public Explanation describeFirstListed() {
            return ListingWords.describe(firstListed, firstListedAtLatest);
        }

        public @Nullable Explanation explainAtLatest() {
            return ListingWords.explain(firstListedAtLatest);
        }

        private static DossierDuty of(Obligation obligation, LegalCitations laws, LocalDate day) {
            var requirement = obligation.requirement();
            var days = obligation.days();
            var ended = obligation.endedProof();
            return new DossierDuty(
                    requirement.citation(),
                    obligation.status(),
                    obligation.isToBeConfirmed(),
                    days.firstListed(),
                    days.firstListedAtLatest(),
                    ended == null ? days.coveredUntil() : null,
                    ended == null ? null : ended.describeEnd(),
                    days.notToBeSoldSince(),
                    days.isSinceLearnt(),
                    days.planned(),
                    laws.penaltySince(requirement.entry().code(), day));
        }
    }

    /**
     * @param holder whom it names; null if it was kept without it
     * @param models that it names
     * @param by as the person says
     * @param note why it was accepted although it names, or is listed for, others; null if nothing was said
     */
    public record DossierAcceptance(
            String number,
            @Nullable String holder,
            List<String> models,
            String by,
            Instant at,
            @Nullable String note) {

        private static DossierAcceptance of(AcceptedProof proof) {
            return new DossierAcceptance(
                    proof.number(), proof.holder(), proof.models(), proof.by(), proof.at(), proof.note());
        }
    }

    /** @param by as the person says */
    public record DossierDecision(Outcome outcome, String reason, String by, Instant at) {

        private static DossierDecision of(ProductDecision held) {
            var decision = held.decision();
            return new DossierDecision(decision.outcome(), decision.reason(), decision.by(), decision.at());
        }
    }

    public DossierProduct {
        findings = List.copyOf(findings);
        duties = List.copyOf(duties);
        decisions = List.copyOf(decisions);
        cii = List.copyOf(cii);
        proofs = List.copyOf(proofs);
        acceptances = List.copyOf(acceptances);
    }

    static DossierProduct of(
            BidProduct product,
            AssessedProduct assessed,
            Map<String, PartyName> vendors,
            LegalCitations laws,
            LocalDate day) {
        var assessment = assessed.assessment();
        return new DossierProduct(
                product.sku(),
                product.name(),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                vendors.get(product.vendor()),
                product.standing(),
                product.why(),
                assessment.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.REQUIRED)
                        .map(DossierProduct::finding)
                        .toList(),
                assessed.obligations().stream()
                        .map(obligation -> DossierDuty.of(obligation, laws, day))
                        .toList(),
                assessment.productDecisions().stream()
                        .filter(held -> held.overruledBy() == null && held.reopened() == null)
                        .map(DossierDecision::of)
                        .toList(),
                assessed.cii().statements(),
                product.lines(),
                assessed.obligations().stream()
                        .flatMap(obligation -> obligation.proofs().stream())
                        .map(DossierAcceptance::of)
                        .distinct()
                        .toList());
    }

    private static DossierFinding finding(Finding finding) {
        return new DossierFinding(finding.name(), finding.explanation());
    }
}
