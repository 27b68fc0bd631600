package io.certwatch.platform.openapi;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** What an answer of an {@link EndingOperation} says of its end. */
record EndOfOperation(LocalDate deprecatedOn, LocalDate removedOn, String successor) {

    static final String DEPRECATION = "Deprecation";
    static final String SUNSET = "Sunset";
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final int SHORTEST_MONTHS = 12;

    EndOfOperation {
        if (removedOn.isBefore(deprecatedOn.plusMonths(SHORTEST_MONTHS)))
            throw new IllegalArgumentException("The removal of an operation must be at least " + SHORTEST_MONTHS
                    + " months after " + deprecatedOn + ", the day of its deprecation");
    }

    static EndOfOperation of(EndingOperation said) {
        return new EndOfOperation(
                LocalDate.parse(said.deprecatedOn()), LocalDate.parse(said.removedOn()), said.successor());
    }

    Map<String, String> headers() {
        return Map.of(
                DEPRECATION,
                "@" + deprecatedOn.atStartOfDay(UTC).toEpochSecond(),
                SUNSET,
                HTTP_DATE.format(removedOn.atStartOfDay(UTC)),
                "Link",
                "<" + successor + ">; rel=\"successor-version\"");
    }

    /** For people, in the description of the operation. */
    String sentence() {
        return "Deprecated on " + deprecatedOn + ", removed on " + removedOn + " at the earliest; use " + successor
                + ".";
    }
}
