package io.certwatch.catalogue.edition.reading;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.util.regex.Pattern;

/** Recognizes dates that a spreadsheet stored as serial numbers without a format, from 1982 to 2064. */
public final class SerialDates {

    static final Sentence REASON = ProblemText.of("reading.serial-date");

    private static final Pattern ALONE = Pattern.compile("[3-5][0-9]{4}(\\.0+)?");
    private static final Pattern LABELLED =
            Pattern.compile("(发布|印发|施行|实施|生效|日期|date)[^0-9]{0,12}[3-5][0-9]{4}(\\.0+)?$", Pattern.CASE_INSENSITIVE);

    private SerialDates() {}

    public static boolean alone(String text) {
        return ALONE.matcher(text.strip()).matches();
    }

    /** Whether the text is such a number after the label of a date. */
    public static boolean isLabelled(String text) {
        return LABELLED.matcher(text.strip()).find();
    }
}
