package io.certwatch.product.certificate;

import java.util.Set;

/** What a certificate is held against, as the inventory writes it; a product that lacks either is covered by none. */
public record Device(String manufacturer, String model) {

    /** One of which it has in common with every certificate that names it, or seems to. */
    public Set<String> keys() {
        return CertifiedModels.keysOf(this);
    }
}
