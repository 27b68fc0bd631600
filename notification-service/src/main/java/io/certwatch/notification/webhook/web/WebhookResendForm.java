package io.certwatch.notification.webhook.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The request body for sending again what failed. */
record WebhookResendForm(
        @Schema(
                description = "Messages that were given up at this time or later; they are kept for 14 days",
                example = "2026-11-26T00:00:00Z")
        Instant since) {}
