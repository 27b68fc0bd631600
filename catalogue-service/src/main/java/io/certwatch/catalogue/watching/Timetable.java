package io.certwatch.catalogue.watching;

import java.time.Instant;
import java.util.Optional;

/** Understands cron expressions, in China Standard Time. */
public interface Timetable {

    /** What is wrong with the expression, if anything is. */
    Optional<String> objection(String cron);

    /** The first time of the expression that comes after this one. */
    Instant next(String cron, Instant after);
}
