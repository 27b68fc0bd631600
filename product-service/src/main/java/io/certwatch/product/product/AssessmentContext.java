package io.certwatch.product.product;

import static java.util.Comparator.comparing;

import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.decision.Decision;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an assessment of one product rests on besides the catalogue, at one moment. In equal contexts the same
 * catalogue gives the same assessment.
 *
 * @param certificates those that name its manufacturer and model, or may name them, and those that its vendor claims
 * @param decisions people's decisions that apply to it, in the order of their ids
 */
public record AssessmentContext(List<Certificate> certificates, List<Decision> decisions) {

    public static final AssessmentContext NONE = new AssessmentContext(List.of(), List.of());

    public AssessmentContext {
        certificates = List.copyOf(certificates);
        decisions = List.copyOf(decisions);
    }

    AssessmentContext withCertificates(Stream<Certificate> more) {
        return new AssessmentContext(
                Stream.concat(certificates.stream(), more)
                        .distinct()
                        .sorted(comparing(Certificate::number))
                        .toList(),
                decisions);
    }

    AssessmentContext with(List<Decision> more) {
        return new AssessmentContext(
                certificates,
                Stream.concat(decisions.stream(), more.stream())
                        .sorted(comparing(Decision::id))
                        .toList());
    }
}
