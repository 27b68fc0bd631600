package io.certwatch.product.certificate;

import java.util.Set;

/**
 * Manufacturer and model as the inventory writes them, to compare with certificates; a product without either is
 * covered by none.
 */
public record Device(String manufacturer, String model) {

    /** Every certificate that names it, or may name it, has one of these keys. */
    public Set<String> keys() {
        return CertifiedModels.keysOf(this);
    }
}
