package io.certwatch.catalogue.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The current status of a certificate, from the lists and the date. */
public enum CertificateStatus {
    VALID,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    /** Its entry here was a mistake: there is no such certificate, or nobody revoked it. */
    CORRECTED;

    /** 有效期至 is the last day of validity, so a certificate expires the day after. */
    static CertificateStatus of(ListedStatus standing, @Nullable LocalDate validUntil, LocalDate today) {
        boolean over = validUntil != null && validUntil.isBefore(today);
        return switch (standing) {
            case REVOKED -> REVOKED;
            case WITHDRAWN -> CORRECTED;
            case EXPIRED -> EXPIRED;
            case SUSPENDED -> over ? EXPIRED : SUSPENDED;
            case LISTED -> over ? EXPIRED : VALID;
        };
    }
}
