package io.certwatch.product.aggregate.assessment;

import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.CertificateUse.Part;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains what would clear a finding: the data that resolves a review without a decision, for the people who ask for
 * the data; what fulfils or refutes a requirement.
 */
public final class ResolutionHints {

    private ResolutionHints() {}

    /** Nothing for a requirement that one of the certificates covers. */
    public static List<Explanation> of(Finding finding, List<CertificateUse> certificates) {
        var covered = certificates.stream()
                .anyMatch(use -> use.part() == Part.COVERS
                        && use.entry().edition().equals(finding.edition())
                        && use.entry().code().equals(finding.entry()));
        if (covered) return List.of();
        return switch (finding.verdict()) {
            case REVIEW -> ofReview(finding);
            case REQUIRED -> ofRequired(finding);
            case UNKNOWN, NOT_REQUIRED -> List.of();
        };
    }

    /** The data that is missing, and what is doubtful. */
    public static List<Explanation> ofReview(Finding finding) {
        var ways = new ArrayList<Explanation>();
        finding.criteria().stream()
                .filter(criterion -> criterion.result() == Result.UNKNOWN)
                .map(ResolutionHints::figure)
                .forEach(ways::add);
        if (finding.doubt() != null) {
            ways.add(kind(finding.doubt(), finding));
        }
        return List.copyOf(ways);
    }

    private static Explanation figure(CriterionResult criterion) {
        var found = criterion.figure();
        return found == null
                ? Explanation.of("review.settle.figure", criterion.name(), criterion.threshold())
                : Explanation.of("review.settle.clear-figure", criterion.name(), found, criterion.threshold());
    }

    private static Explanation kind(Doubt doubt, Finding finding) {
        return switch (doubt) {
            case OTHER_GOODS -> Explanation.of("review.settle.customs-code");
            case CONTRADICTED -> Explanation.of("review.settle.device-or-accessory");
            case MAKER_NOT_NAMED -> Explanation.of("review.settle.manufacturer");
            case LICENCE -> Explanation.of("review.settle.licence");
            case CLOUD_SERVICE -> Explanation.of("review.settle.cloud-service", finding.name());
            case PACKAGE -> Explanation.of("review.settle.package");
            case OTHER_FORM -> Explanation.of("review.settle.form", finding.name());
            case WEAK_NAME, IN_PASSING, GOES_ON, MAKER_ONLY, FIGURES_ONLY, OPEN_FUNCTION ->
                Explanation.of("review.settle.category", finding.name());
        };
    }

    private static List<Explanation> ofRequired(Finding finding) {
        var ways = new ArrayList<Explanation>();
        ways.add(Explanation.of("required.settle.certificate", finding.name()));
        if (finding.decided() == Decided.IN_SCOPE) {
            ways.add(Explanation.of("required.settle.decision"));
        } else {
            finding.criteria().stream()
                    .flatMap(criterion -> correction(criterion).stream())
                    .forEach(ways::add);
        }
        return List.copyOf(ways);
    }

    private static Optional<Explanation> correction(CriterionResult criterion) {
        return Optional.ofNullable(criterion.figure())
                .filter(_ -> criterion.result() == Result.MET)
                .map(found -> Explanation.of("required.settle.figure", criterion.name(), found, criterion.threshold()));
    }
}
