package io.certwatch.catalogue.edition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days of external input. Stricter than Java, which accepts the year +999999999 that consumers of our events reject. */
public final class Day {

    public static final String FORM = "a date of the form YYYY-MM-DD from 1900 to 2199";

    private static final Pattern WRITTEN = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private Day() {}

    public static Optional<LocalDate> read(String text) {
        if (!WRITTEN.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException invalidDate) {
            return Optional.empty();
        }
    }
}
