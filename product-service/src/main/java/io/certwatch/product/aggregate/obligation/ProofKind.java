package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.certificate.Certificate;
import org.jspecify.annotations.Nullable;

/** What a company can hold as a proof for its products. */
public enum ProofKind {
    /** A security certificate. */
    CERTIFICATE,
    /** A result of security testing. */
    TEST_REPORT,
    /** A sales licence of the Ministry of Public Security; none was issued from 2023-07-01, and old ones hold until they end. */
    SALES_LICENCE,
    /** A certificate by the rules CNCA-CCIS-2018, which holds until it ends. */
    CCIS_2018_CERTIFICATE,
    /** A certificate of commercial cryptography, which is another permit and closes no entry of the catalogue. */
    COMMERCIAL_CRYPTOGRAPHY;

    /** What the register calls it; null if it does not tell. */
    public static @Nullable ProofKind of(Certificate.@Nullable Kind registered) {
        return switch (registered) {
            case null -> null;
            case CERTIFICATION -> CERTIFICATE;
            case TESTING -> TEST_REPORT;
        };
    }

    /** Whether it can satisfy an obligation. */
    public boolean satisfies() {
        return this != COMMERCIAL_CRYPTOGRAPHY;
    }

    /** Whether it belongs to the rules before the catalogue of 2023, so that it holds only until its last day. */
    public boolean isOfEarlierRules() {
        return this == SALES_LICENCE || this == CCIS_2018_CERTIFICATE;
    }
}
