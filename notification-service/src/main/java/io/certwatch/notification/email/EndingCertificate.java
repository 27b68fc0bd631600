package io.certwatch.notification.email;

import io.certwatch.notification.alert.AlertLine.Renewal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that expires.
 *
 * @param validUntil its last day
 * @param before the due date of the obligation, if the certificate expires before it
 */
public record EndingCertificate(
        String certificate, LocalDate validUntil, @Nullable LocalDate before) {

    static EndingCertificate of(Renewal renewal, @Nullable LocalDate due) {
        return new EndingCertificate(
                renewal.certificate(),
                renewal.validUntil(),
                due != null && due.isAfter(renewal.validUntil()) ? due : null);
    }

    LocalDate deadline() {
        return before == null ? validUntil : before;
    }
}
