package io.certwatch.law;

import io.certwatch.platform.event.IncomingForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a version differs from the one that it supersedes, in one provision, in its days or in its standards.
 *
 * @param key of the provision; null if the change is one of the version itself
 * @param kinds names of what changed; names that are not known here are possible
 * @param fromArticle its number before; null if not known, or if it is new
 * @param toArticle its number now; null if not known, or if it is gone
 * @param days the days that differ
 */
@IncomingForm
public record LawChange(
        @Nullable String key,
        List<String> kinds,
        @Nullable String fromArticle,
        @Nullable String toArticle,
        List<DayChange> days) {

    public static final String ADDED = "ADDED";
    public static final String REMOVED = "REMOVED";
    public static final String RENUMBERED = "RENUMBERED";
    public static final String REWORDED = "REWORDED";
    public static final String TIERS_CHANGED = "TIERS_CHANGED";
    public static final String DAY_CHANGED = "DAY_CHANGED";
    public static final String STANDARDS_CHANGED = "STANDARDS_CHANGED";

    /** @param day the name of the day */
    public record DayChange(
            String day, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
