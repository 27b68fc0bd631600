package io.certwatch.catalogue.watching;

import java.time.Duration;

/** How often a source is looked at. */
public sealed interface Cadence {

    /** Nobody wants to be asked more often. */
    Duration SHORTEST = Duration.ofMinutes(1);

    record Every(Duration pause) implements Cadence {}

    /** Second, minute, hour, day of the month, month and day of the week, in China Standard Time: {@code 0 30 9 * * MON-FRI}. */
    record At(String cron) implements Cadence {}
}
