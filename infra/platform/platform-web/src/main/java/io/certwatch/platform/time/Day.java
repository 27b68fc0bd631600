package io.certwatch.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses dates in the form {@code YYYY-MM-DD}. {@link LocalDate#parse} alone also accepts years that the database cannot store.
 */
public final class Day {

    public static final String FORM = "a date of the form YYYY-MM-DD from 1900 to 2199";

    private static final Pattern WRITTEN = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private Day() {}

    /** Empty unless the text is a date of the years 1900 to 2199. */
    public static Optional<LocalDate> read(String text) {
        if (!WRITTEN.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
