package io.certwatch.product.certificate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Set;

/** The keys of devices that lead to certificates. */
public final class CertifiedKeys {

    private CertifiedKeys() {}

    /** Every device that one of the certificates names, or may name, has one of these keys. */
    public static Set<String> of(Collection<Certificate> certificates) {
        return certificates.stream()
                .flatMap(certificate -> CertifiedModels.of(certificate).keys().stream())
                .collect(toUnmodifiableSet());
    }
}
