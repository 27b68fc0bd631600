package io.certwatch.catalogue.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a certificate stands, by the lists and by the clock. */
public enum CertificateStatus {
    VALID,
    SUSPENDED,
    REVOKED,
    EXPIRED;

    /** 有效期至 names the last day of validity, so a certificate has expired from the day after it. */
    static CertificateStatus of(ListedStatus standing, @Nullable LocalDate validUntil, LocalDate today) {
        boolean over = validUntil != null && validUntil.isBefore(today);
        return switch (standing) {
            case REVOKED, WITHDRAWN -> REVOKED;
            case EXPIRED -> EXPIRED;
            case SUSPENDED -> over ? EXPIRED : SUSPENDED;
            case LISTED -> over ? EXPIRED : VALID;
        };
    }
}
