package io.certwatch.product.certificate;

import java.util.Collection;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/** The keys of devices that lead to certificates. */
public final class CertifiedKeys {

    /**
     * Which derivation this is. To be increased whenever the keys come out otherwise, be it by the code or by {@code makers.txt}: then
     * the certificates that are stored are given new ones. DerivationTest fails until it is.
     */
    public static final int DERIVATION = 1;

    private CertifiedKeys() {}

    /** One of which every device has that one of the certificates names or resembles. */
    public static Set<String> of(Collection<Certificate> certificates) {
        return certificates.stream().flatMap(certificate -> CertifiedModels.of(certificate).keys().stream()).collect(toUnmodifiableSet());
    }
}
