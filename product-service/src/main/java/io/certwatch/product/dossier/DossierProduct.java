package io.certwatch.product.dossier;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.Decision.Outcome;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.naming.PartyName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product that needs a proof, as an auditor reads of it.
 *
 * @param vendorName null if nobody has named the vendor
 * @param standing whether a proof holds on the day
 * @param findings what it is, under which category, and by which figures
 * @param decisions of people that hold on it
 * @param proofs of the register and of the company
 */
public record DossierProduct(
        String sku,
        Wording name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        @Nullable PartyName vendorName,
        BidProduct.Standing standing,
        List<DossierFinding> findings,
        List<DossierDecision> decisions,
        List<BidLine> proofs) {

    /** @param sentence what was found, against which threshold, with which figures */
    public record DossierFinding(Wording entry, Explanation sentence) {}

    /** @param by as the person says */
    public record DossierDecision(Outcome outcome, String reason, String by, Instant at) {

        private static DossierDecision of(ProductDecision held) {
            var decision = held.decision();
            return new DossierDecision(decision.outcome(), decision.reason(), decision.by(), decision.at());
        }
    }

    public DossierProduct {
        findings = List.copyOf(findings);
        decisions = List.copyOf(decisions);
        proofs = List.copyOf(proofs);
    }

    static DossierProduct of(BidProduct product, AssessedProduct assessed, Map<String, PartyName> vendors) {
        var assessment = assessed.assessment();
        return new DossierProduct(
                product.sku(),
                product.name(),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                vendors.get(product.vendor()),
                product.standing(),
                assessment.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.REQUIRED)
                        .map(DossierProduct::finding)
                        .toList(),
                assessment.productDecisions().stream()
                        .filter(held -> held.overruledBy() == null && held.reopened() == null)
                        .map(DossierDecision::of)
                        .toList(),
                product.lines());
    }

    private static DossierFinding finding(Finding finding) {
        return new DossierFinding(finding.name(), finding.explanation());
    }
}
