package io.certwatch.notification.retention;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place among alerts in the order of companies and time.
 *
 * @param at when an alert was created, {@code alert} its id; both null behind all alerts of the company
 */
record AlertPlace(
        String company, @Nullable Instant at, @Nullable String alert) {
    private static final String BETWEEN = "\n";

    static AlertPlace end(String company) {
        return new AlertPlace(company, null, null);
    }

    boolean isEnd() {
        return at == null;
    }

    Instant createdAt() {
        return requireNonNull(at);
    }

    String id() {
        return requireNonNull(alert);
    }

    String write() {
        return isEnd() ? company : String.join(BETWEEN, company, createdAt().toString(), id());
    }

    static AlertPlace read(String written) {
        var parts = written.split(BETWEEN, -1);
        return parts.length == 1 ? end(parts[0]) : new AlertPlace(parts[0], Instant.parse(parts[1]), parts[2]);
    }
}
