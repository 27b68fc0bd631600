package io.certwatch.catalogue.watching.schedule;

import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.Optional;

/** Evaluates cron expressions in China Standard Time (UTC+8). */
public interface Timetable {

    /** Returns why the expression is invalid; empty if it is valid. */
    Optional<Sentence> objection(String cron);

    /** Returns the next time after this one. */
    Instant next(String cron, Instant after);
}
