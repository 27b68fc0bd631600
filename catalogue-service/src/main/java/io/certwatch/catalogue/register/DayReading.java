package io.certwatch.catalogue.register;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads a date from a cell. Accepts only complete dates, and computes nothing from durations. */
sealed interface DayReading {

    record On(LocalDate first, LocalDate last) implements DayReading {}

    /** Blank, or unlimited. */
    record NotSaid() implements DayReading {}

    /** A date that a spreadsheet stored as a serial number without a format. */
    record Number() implements DayReading {}

    record Unreadable(Sentence reason) implements DayReading {}

    Pattern DATE = Pattern.compile(
            "(?<!\\d)(\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d)(?:\\s*日)?(?:["
                    + " T]00:00(?::00)?(?:\\.0+)?)?");
    Pattern AROUND = Pattern.compile("[至到~\\-—–起止有效期自从:\\s]*");
    Pattern ENDLESS = Pattern.compile("长期(有效)?|永久(有效)?|[-—/无]+");
    Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");

    static DayReading of(String cell) {
        var text = Normal.text(cell);
        if (text.isEmpty() || ENDLESS.matcher(text).matches()) return new NotSaid();
        if (SERIAL.matcher(text).matches()) return new Number();
        var dates = new ArrayList<LocalDate>();
        var found = DATE.matcher(text);
        try {
            while (found.find()) dates.add(date(found.toMatchResult()));
        } catch (DateTimeException impossible) {
            return new Unreadable(ProblemText.of("problem.no-calendar-day"));
        }
        boolean nothingElse = AROUND.matcher(DATE.matcher(text).replaceAll("")).matches();
        if (dates.isEmpty() || dates.size() > 2 || !nothingElse)
            return new Unreadable(ProblemText.of("problem.no-date"));
        return new On(dates.getFirst(), dates.getLast());
    }

    private static LocalDate date(MatchResult found) {
        var month = found.group(2) == null ? found.group(4) : found.group(2);
        var day = found.group(3) == null ? found.group(5) : found.group(3);
        return LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(month), Integer.parseInt(day));
    }
}
