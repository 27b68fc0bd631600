package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alert with the number of its lines in place of the lines, of which there may be thousands. */
public record AlertSummary(
        AlertId id,
        @Nullable String vendor,
        @Nullable SourceNews news,
        AlertCause cause,
        AlertStatus status,
        int lineCount,
        List<Recipient> recipients,
        Sending sending,
        @Nullable String traceparent,
        Instant createdAt) {}
