package io.certwatch.product.product.web;

import io.certwatch.product.assessment.Assessment;
import io.certwatch.product.assessment.AssessmentStatus;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Force;
import io.certwatch.product.engine.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as people read it, with all that it rests on.
 *
 * @param verdict none while it is pending
 */
public record AssessmentView(
        @Nullable String sku,
        AssessmentStatus status,
        @Nullable Verdict verdict,
        @Nullable Basis basis,
        Explanation explanation,
        List<FindingView> findings,
        List<String> editions,
        int lexiconRevision,
        Instant assessedAt,
        List<RulingView> decisions,
        List<CertificateView> certificates) {

    public record FindingView(
            String edition,
            Force force,
            String entry,
            Verdict verdict,
            @Nullable Basis basis,
            boolean warning,
            List<Evidence> evidence,
            List<CriterionResult> criteria,
            List<String> missing,
            Explanation explanation,
            @Nullable Decided decided) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.edition(),
                    finding.force(),
                    finding.entry(),
                    finding.verdict(),
                    finding.basis(),
                    finding.warning(),
                    finding.evidence(),
                    finding.criteria(),
                    finding.missing(),
                    finding.explanation(),
                    finding.decided());
        }
    }

    public static AssessmentView of(@Nullable String sku, Assessment assessment) {
        return new AssessmentView(
                sku,
                assessment.status(),
                assessment.verdict(),
                assessment.basis(),
                assessment.explanation(),
                assessment.findings().stream().map(FindingView::of).toList(),
                assessment.editions(),
                assessment.lexiconRevision(),
                assessment.assessedAt(),
                assessment.rulings().stream().map(RulingView::of).toList(),
                assessment.certificates().stream().map(CertificateView::of).toList());
    }
}
