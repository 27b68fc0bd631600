package io.certwatch.product.aggregate;

import static java.util.Comparator.comparing;

import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Coverage;
import io.certwatch.product.profile.CiiExposure;
import io.certwatch.product.profile.ProductProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an assessment of one product rests on besides the catalogue, at one moment. In equal contexts the same
 * catalogue gives the same assessment.
 *
 * @param certificates those that name its manufacturer and model, or may name them, and those that its vendor claims
 * @param decisions people's decisions that apply to it, in the order of their ids
 * @param profile what the profile of its company says about it
 */
public record AssessmentContext(List<Certificate> certificates, List<Decision> decisions, ProductProfile profile) {

    public static final AssessmentContext NONE =
            new AssessmentContext(List.of(), List.of(), ProductProfile.NOTHING_STATED);

    public AssessmentContext {
        certificates = List.copyOf(certificates);
        decisions = List.copyOf(decisions);
    }

    /**
     * Whether the product counts as used in critical information infrastructure, and why.
     *
     * @param mark of the product itself
     */
    public CiiExposure exposure(Optional<CiiExposure.Statement> mark) {
        return profile.exposure(mark);
    }

    public Coverage coverage(Product product, LiveCatalogue catalogue) {
        return Coverage.of(product.device(), certificates, catalogue);
    }

    public AssessmentContext withCertificates(Stream<Certificate> more) {
        return new AssessmentContext(
                Stream.concat(certificates.stream(), more)
                        .distinct()
                        .sorted(comparing(Certificate::number))
                        .toList(),
                decisions,
                profile);
    }

    public AssessmentContext with(List<Decision> more) {
        return new AssessmentContext(
                certificates,
                Stream.concat(decisions.stream(), more.stream())
                        .sorted(comparing(Decision::id))
                        .toList(),
                profile);
    }
}
