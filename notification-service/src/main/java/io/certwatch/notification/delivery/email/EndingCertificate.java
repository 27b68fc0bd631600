package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.AlertLine.Renewal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that ends.
 *
 * @param before the day from which the product must have another, if the certificate ends before it
 */
public record EndingCertificate(String certificate, LocalDate validUntil, @Nullable LocalDate before) {

    static EndingCertificate of(Renewal renewal, @Nullable LocalDate due) {
        return new EndingCertificate(renewal.certificate(), renewal.validUntil(), due != null && due.isAfter(renewal.validUntil()) ? due : null);
    }

    LocalDate deadline() {
        return before == null ? validUntil : before;
    }
}
