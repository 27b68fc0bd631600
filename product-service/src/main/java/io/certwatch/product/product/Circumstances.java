package io.certwatch.product.product;

import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.decision.Decision;
import java.util.List;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;

/**
 * What a judgement on one product rests on besides the catalogue, as it stood at one moment. Where the circumstances are
 * equal, the same catalogue judges the same.
 *
 * @param certificates those that name its manufacturer and model, or seem to
 * @param decisions    what people decided that reaches it, in the order of their ids
 */
public record Circumstances(List<Certificate> certificates, List<Decision> decisions) {

    public static final Circumstances NONE = new Circumstances(List.of(), List.of());

    public Circumstances {
        certificates = List.copyOf(certificates);
        decisions = List.copyOf(decisions);
    }

    Circumstances with(List<Decision> more) {
        return new Circumstances(certificates, Stream.concat(decisions.stream(), more.stream()).sorted(comparing(Decision::id)).toList());
    }
}
