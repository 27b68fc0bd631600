package io.certwatch.product.inventory.web;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.law.LegalCitation;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.FaultView;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.assessment.AssessmentStatus;
import io.certwatch.product.aggregate.assessment.ResolutionHints;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.law.LegalCitations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in the API, with all that it rests on.
 *
 * @param verdict null without an assessment
 * @param errors the faults of a rejected product
 */
public record AssessmentView(
        @Nullable String sku,
        Status status,
        @Nullable Verdict verdict,
        @Nullable Basis basis,
        Explanation explanation,
        List<FindingView> findings,
        List<String> editions,
        int lexiconRevision,
        @Nullable String engine,
        Instant assessedAt,
        List<ProductDecisionView> decisions,
        List<CertificateView> certificates,
        @Nullable List<FaultView> errors) {

    /** How a certificate applies to a product, in the API. */
    record CertificateView(
            String number,
            long revision,
            Certificate.Status status,
            @Nullable LocalDate validUntil,
            String edition,
            String entry,
            CertificateUse.Part part,
            Explanation explanation) {

        static CertificateView of(CertificateUse use) {
            return new CertificateView(
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

    /** {@code REJECTED} and {@code FAILED} only where products are assessed without being stored. */
    @Schema(name = "AssessmentResult")
    public enum Status {
        ASSESSED,
        PENDING,
        /** The product is invalid. */
        REJECTED,
        /** A fault in the service. */
        FAILED;

        static Status of(AssessmentStatus status) {
            return switch (status) {
                case ASSESSED -> ASSESSED;
                case PENDING -> PENDING;
            };
        }
    }

    /**
     * @param sector of guidance for one sector; null for every other edition
     * @param settledBy what would clear it: data for a review; what fulfils or refutes a requirement
     * @param law the law in force on the day of the assessment; null unless the finding is binding
     */
    public record FindingView(
            String edition,
            Force force,
            @Nullable Sector sector,
            String entry,

            @Schema(allowableValues = {"REQUIRED", "REVIEW", "NOT_REQUIRED"})
            Verdict verdict,

            @Nullable Basis basis,
            boolean warning,
            List<Evidence> evidence,
            List<CriterionView> criteria,
            List<String> missing,
            Explanation explanation,
            @Nullable Decided decided,
            List<Explanation> settledBy,
            @Nullable LegalCitation law) {

        static FindingView of(
                Finding finding, List<CertificateUse> certificates, LegalCitations citations, LocalDate day) {
            return new FindingView(
                    finding.edition(),
                    finding.force(),
                    finding.sector(),
                    finding.entry(),
                    finding.verdict(),
                    finding.basis(),
                    finding.warning(),
                    finding.evidence(),
                    CriterionView.of(finding),
                    finding.missing(),
                    finding.explanation(),
                    finding.decided(),
                    ResolutionHints.of(finding, certificates),
                    citations.of(finding, day));
        }
    }

    public static AssessmentView of(@Nullable String sku, Assessment assessment, LegalCitations citations) {
        var day = ChinaCalendar.dayOf(assessment.assessedAt());
        return new AssessmentView(
                sku,
                Status.of(assessment.status()),
                assessment.verdict(),
                assessment.basis(),
                assessment.explanation(),
                assessment.findings().stream()
                        .map(finding -> FindingView.of(finding, assessment.certificates(), citations, day))
                        .toList(),
                assessment.editions(),
                assessment.lexiconRevision(),
                assessment.engine(),
                assessment.assessedAt(),
                assessment.productDecisions().stream()
                        .map(decision -> ProductDecisionView.of(decision, citations, day))
                        .toList(),
                assessment.certificates().stream().map(CertificateView::of).toList(),
                null);
    }

    public static AssessmentView ofRejection(@Nullable String sku, List<FieldFault> errors, Instant at) {
        return none(sku, Status.REJECTED, Explanation.of("assessment.rejected"), FaultView.of(errors), at);
    }

    public static AssessmentView ofFailure(@Nullable String sku, Instant at) {
        return none(sku, Status.FAILED, Explanation.of("assessment.failed"), null, at);
    }

    private static AssessmentView none(
            @Nullable String sku, Status status, Explanation why, @Nullable List<FaultView> errors, Instant at) {
        return new AssessmentView(
                sku, status, null, null, why, List.of(), List.of(), 0, null, at, List.of(), List.of(), errors);
    }
}
