package io.certwatch.product.inventory;

import io.certwatch.product.coverage.Certificate;
import java.util.List;

/**
 * What a judgement on one product rests on besides the catalogue, as it stood at one moment. Where the circumstances are
 * equal, the same catalogue judges the same.
 *
 * @param certificates those that name its manufacturer and model, or seem to
 */
public record Circumstances(List<Certificate> certificates) {

    public static final Circumstances NONE = new Circumstances(List.of());

    public Circumstances {
        certificates = List.copyOf(certificates);
    }
}
