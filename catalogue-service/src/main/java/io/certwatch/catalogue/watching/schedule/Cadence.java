package io.certwatch.catalogue.watching.schedule;

import java.time.Duration;

/** How often a source is checked. */
public sealed interface Cadence {

    /** The minimum interval, so that servers are not overloaded. */
    Duration SHORTEST = Duration.ofMinutes(1);

    record Every(Duration pause) implements Cadence {}

    /** A cron expression with seconds in China Standard Time (UTC+8): {@code 0 30 9 * * MON-FRI}. */
    record At(String cron) implements Cadence {}

    /** The interval in ISO 8601, which begins with P, or the cron expression, which never does. */
    default String text() {
        return switch (this) {
            case Every(var pause) -> pause.toString();
            case At(var cron) -> cron;
        };
    }

    static Cadence of(String text) {
        return text.startsWith("P") ? new Every(Duration.parse(text)) : new At(text);
    }
}
