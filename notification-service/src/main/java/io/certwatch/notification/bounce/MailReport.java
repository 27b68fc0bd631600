package io.certwatch.notification.bounce;

import io.certwatch.notification.delivery.DeliveryReport;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One recipient's part of a delivery status notification (RFC 3464), or a complaint (RFC 5965).
 *
 * @param message the local part of the Message-ID of the message that it is about
 * @param recipients the original and the final recipient, as far as they are named
 * @param status the enhanced status code (RFC 3463); null if there is none
 */
public record MailReport(
        String message,
        DeliveryReport.Kind kind,
        Set<String> recipients,
        @Nullable String status,
        String words) {}
