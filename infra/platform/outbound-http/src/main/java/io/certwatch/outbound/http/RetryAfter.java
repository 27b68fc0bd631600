package io.certwatch.outbound.http;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /** Null without a readable value; zero for a date in the past. */
    public static @Nullable Duration read(@Nullable String value, Instant now) {
        if (value == null) return null;
        var plain = value.strip();
        if (plain.matches("\\d{1,9}")) return Duration.ofSeconds(Long.parseLong(plain));
        var date = DateUtils.parseStandardDate(plain);
        if (date == null) return null;
        return date.isBefore(now) ? Duration.ZERO : Duration.between(now, date);
    }
}
