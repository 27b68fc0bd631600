package io.certwatch.product.certificate;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the register says of a certificate that a vendor claims for a product. */
public enum RegisterCheck {
    /** It is valid and covers the product. */
    COVERS,
    /** It is valid, for another holder, model or entry, as far as the register tells. */
    OTHER,
    EXPIRED,
    REVOKED,
    SUSPENDED,
    /** The register has no certificate of this number, or its entry was corrected. */
    UNKNOWN;

    /**
     * @param device null if manufacturer or model of the product is unknown
     * @param claimed null if the register has none of this number
     */
    public static RegisterCheck of(
            @Nullable Device device, EntryKey required, @Nullable Certificate claimed, LiveCatalogue catalogue) {
        if (claimed == null || claimed.withdrawn()) return UNKNOWN;
        if (!claimed.validOn(catalogue.day())) {
            return switch (claimed.status()) {
                case REVOKED -> REVOKED;
                case SUSPENDED -> SUSPENDED;
                case EXPIRED, VALID -> EXPIRED;
            };
        }
        return Coverage.of(device, List.of(claimed), catalogue)
                        .covering(required, null, null)
                        .isPresent()
                ? COVERS
                : OTHER;
    }

    /** Whether the certificate is valid, so that a person may confirm that it covers the product. */
    public boolean isValid() {
        return this == COVERS || this == OTHER;
    }

    /** A number as people type it, in the form that the register prints: full-width characters, case and spaces aside. */
    public static String number(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}
