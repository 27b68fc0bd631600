package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response body of a request to confirm an address.
 *
 * @param reports oldest first, such as that it came back
 * @param answer what the mail server said last; null before the first attempt
 */
record ConfirmationView(
        String recipient,

        @Schema(description = "PENDING: not sent yet, or it is tried again")
        Delivery.Status status,

        Instant askedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable String answer,
        List<DeliveryReportView> reports) {

    static ConfirmationView of(Delivery request, List<DeliveryReport> reports) {
        var attempts = request.attempts();
        return new ConfirmationView(
                request.recipient().email(),
                request.status(),
                request.plannedAt(),
                request.due(),
                attempts.isEmpty() ? null : attempts.getLast().answer(),
                reports.stream().map(DeliveryReportView::of).toList());
    }
}
