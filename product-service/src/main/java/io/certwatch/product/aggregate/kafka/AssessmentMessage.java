package io.certwatch.product.aggregate.kafka;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.law.LegalCitation;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.law.LegalCitations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product in certwatch.product.assessments.v1. */
record AssessmentMessage(
        String company,
        String sku,
        long revision,
        ProductMessage product,
        @Nullable Verdict verdict,
        @Nullable Basis basis,
        List<FindingMessage> findings,
        List<String> editions,
        int lexiconRevision,
        @Nullable String engine,
        Explanation explanation,
        Instant assessedAt,
        List<ProductDecisionMessage> decisions,
        List<CertificateUseMessage> certificates) {

    /** @param law the law in force on the day of the assessment; null unless the finding is binding */
    record FindingMessage(
            String edition,
            String entry,
            Force force,
            @Nullable Sector sector,
            Verdict verdict,
            @Nullable Basis basis,
            boolean warning,
            List<Evidence> evidence,
            List<CriterionMessage> criteria,
            List<String> missing,
            Explanation explanation,
            @Nullable Decided decided,
            @Nullable LegalCitation law) {

        static FindingMessage of(Finding finding, LegalCitations citations, LocalDate day) {
            return new FindingMessage(
                    finding.edition(),
                    finding.entry(),
                    finding.force(),
                    finding.sector(),
                    finding.verdict(),
                    finding.basis(),
                    finding.warning(),
                    finding.evidence(),
                    finding.criteria().stream().map(CriterionMessage::of).toList(),
                    finding.missing(),
                    finding.explanation(),
                    finding.decided(),
                    citations.of(finding, day));
        }
    }

    record CriterionMessage(
            String parameter,
            String required,
            @Nullable String actual,
            @Nullable String figureName,
            CriterionResult.Result result) {

        static CriterionMessage of(CriterionResult criterion) {
            return new CriterionMessage(
                    criterion.parameter(),
                    criterion.required(),
                    criterion.actual(),
                    criterion.figureName(),
                    criterion.result());
        }
    }

    /** A decision on a product and its effect there. */
    record ProductDecisionMessage(
            DecisionMessage decision,
            Instant since,
            boolean stands,
            @Nullable UUID overruledBy,
            @Nullable Reopening reopenedBecause,
            @Nullable FindingMessage found) {

        static ProductDecisionMessage of(ProductDecision productDecision, LegalCitations citations, LocalDate day) {
            var found = productDecision.found();
            return new ProductDecisionMessage(
                    DecisionMessage.of(productDecision.decision()),
                    productDecision.since(),
                    productDecision.stands(),
                    productDecision.overruledBy(),
                    productDecision.reopened(),
                    found == null ? null : FindingMessage.of(found, citations, day));
        }
    }

    /** A certificate in certwatch.product.assessments.v1. */
    record CertificateUseMessage(
            String number,
            long revision,
            Status status,
            @Nullable LocalDate validUntil,
            String edition,
            String entry,
            CertificateUse.Part part,
            Explanation explanation) {

        static CertificateUseMessage of(CertificateUse use) {
            return new CertificateUseMessage(
                    use.number(),
                    use.revision(),
                    use.status(),
                    use.validUntil(),
                    use.entry().edition(),
                    use.entry().code(),
                    use.part(),
                    use.explanation());
        }
    }

    /** A product in certwatch.product.assessments.v1 whose verdict no longer holds and that cannot be assessed yet. */
    record PendingMessage(
            String company,
            String sku,
            long revision,
            ProductMessage product,
            AssessmentStatus status,
            Instant pendingSince) {

        static PendingMessage of(AssessedProduct product) {
            var assessment = product.assessment();
            return new PendingMessage(
                    product.id().company(),
                    product.id().sku().value(),
                    product.revision(),
                    ProductMessage.of(product.product()),
                    assessment.status(),
                    assessment.assessedAt());
        }
    }

    static AssessmentMessage of(AssessedProduct product, LegalCitations citations) {
        var assessment = product.assessment();
        var day = ChinaCalendar.dayOf(assessment.assessedAt());
        return new AssessmentMessage(
                product.id().company(),
                product.id().sku().value(),
                product.revision(),
                ProductMessage.of(product.product()),
                assessment.verdict(),
                assessment.basis(),
                assessment.findings().stream()
                        .map(finding -> FindingMessage.of(finding, citations, day))
                        .toList(),
                assessment.editions(),
                assessment.lexiconRevision(),
                assessment.engine(),
                assessment.explanation(),
                assessment.assessedAt(),
                assessment.productDecisions().stream()
                        .map(decision -> ProductDecisionMessage.of(decision, citations, day))
                        .toList(),
                assessment.certificates().stream()
                        .map(CertificateUseMessage::of)
                        .toList());
    }
}
