package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert without its lines, of which there may be thousands: only how many it tells. */
public record AlertSummary(
        AlertId id,
        @Nullable String vendor,
        @Nullable SourceNews news,
        AlertCause cause,
        AlertStatus status,
        int lineCount,
        List<Recipient> recipients,
        @Nullable String traceparent,
        Instant createdAt) {}
