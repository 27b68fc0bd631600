package io.certwatch.notification.email;

import io.certwatch.notification.alert.AlertLine.Renewal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that expires.
 *
 * @param validUntil its last day
 * @param before the first day on which the product needs proof, if the certificate expires before it
 */
public record EndingCertificate(
        String certificate, LocalDate validUntil, @Nullable LocalDate before) {

    static EndingCertificate of(Renewal renewal, @Nullable LocalDate due) {
        return new EndingCertificate(
                renewal.certificate(),
                renewal.validUntil(),
                due != null && due.isAfter(renewal.validUntil()) ? due : null);
    }

    /** The last day on which a renewal is in time. */
    LocalDate deadline() {
        return before == null ? validUntil : before.minusDays(1);
    }
}
