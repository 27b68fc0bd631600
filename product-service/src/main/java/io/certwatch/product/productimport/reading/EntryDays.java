package io.certwatch.product.productimport.reading;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.tabular.WordList;
import java.text.Normalizer;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads market entry days as people write them. For a month, a quarter, a half-year, a year or a range it returns the
 * first day: certification is required before market entry, so the earliest day is the safe one.
 */
final class EntryDays {

    private static final String FIELD = "market.entryDate";
    /** In characters; no written day is longer. */
    private static final int LONGEST = 60;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final WordReplacements WORDS = WordReplacements.of("periods.txt");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern EITHER_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})[./-](\\d{1,2}) ?- ?\\d{4}[./-]\\d{1,2}");
    private static final Pattern MONTHS_OF_YEAR = Pattern.compile("(\\d{4}年\\d{1,2})-\\d{1,2}月");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d{1,20})?");
    private static final Pattern RANGE = Pattern.compile("[~〜–—至到]| TO ");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.,/年月日号'-]++");

    /** For texts whose separators have been replaced by hyphens. */
    private static final List<DateTimeFormatter> WHOLE_DAYS = days(
                    "uuuu-M-d",
                    "uuuuMMdd",
                    "d[-][MMMM][MMM]['T'][-]uuuu",
                    "[MMMM][MMM]['T']-d-uuuu",
                    "uuuu-[MMMM][MMM]['T']-d")
            .toList();

    private static final List<DateTimeFormatter> FORMS = Stream.of(
                    WHOLE_DAYS.stream(),
                    firstDays(
                            ChronoField.DAY_OF_MONTH,
                            "uuuu-M",
                            "uuuuMM",
                            "[MMMM][MMM]['T'][-]uuuu",
                            "uuuu[-][MMMM][MMM]['T']",
                            "[MMMM][MMM]['T']-uu"),
                    firstDays(IsoFields.DAY_OF_QUARTER, "uuuu[-]'Q'q", "'Q'q[-]uuuu", "uu[-]'Q'q", "'Q'q[-]uu"),
                    firstDays(ChronoField.DAY_OF_YEAR, "uuuu"))
            .flatMap(forms -> forms)
            .toList();

    private EntryDays() {}

    /** @throws InvalidField if it is not a day, or is ambiguous */
    static LocalDate read(String written) {
        if (written.length() > LONGEST) throw notADay(HeaderText.cut(written, LONGEST));
        var text = WORDS.replace(
                        Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .strip();
        var day = ofSpreadsheet(text);
        if (day == null) day = withYearLast(text, written);
        if (day == null) day = parse(FORMS, hyphenate(first(withoutTime(text))));
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw notADay(written);
        return day;
    }

    /**
     * Reads a day that is written as a whole: the first day of a month would be another one than the paper says.
     *
     * @throws InvalidField if it is not a day, or is ambiguous
     */
    static LocalDate readWhole(String written) {
        var text = Normalizer.normalize(HeaderText.cut(written, LONGEST), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .strip();
        var day = ofSpreadsheet(text);
        if (day == null) day = withYearLast(text, written);
        if (day == null) day = parse(WHOLE_DAYS, hyphenate(withoutTime(text)));
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidField(FIELD, Explanation.of("problem.no-day", HeaderText.cut(written, LONGEST)));
        }
        return day;
    }

    /** A day as a spreadsheet's serial number, in this century only: day 61 is 1 March 1900. */
    private static @Nullable LocalDate ofSpreadsheet(String text) {
        var serial = SERIAL.matcher(text);
        if (!serial.matches()) return null;
        var day = DAY_ZERO.plusDays(Integer.parseInt(serial.group(1)));
        return day.getYear() >= 2000 && day.getYear() < 2100 ? day : null;
    }

    private static @Nullable LocalDate withYearLast(String text, String written) {
        var dots = DAY_FIRST.matcher(text);
        if (dots.matches()) return parse(WHOLE_DAYS, dots.group(3) + "-" + dots.group(2) + "-" + dots.group(1));
        var either = EITHER_FIRST.matcher(text);
        if (!either.matches()) return null;
        int first = Integer.parseInt(either.group(1));
        int second = Integer.parseInt(either.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            throw new InvalidField(FIELD, Explanation.of("problem.two-days", written));
        }
        return parse(WHOLE_DAYS, either.group(3) + "-" + (first > 12 ? second + "-" + first : first + "-" + second));
    }

    private static String withoutTime(String text) {
        int colon = text.indexOf(':');
        int end = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
        return colon < 0 || end < 0 ? text : text.substring(0, end);
    }

    private static String first(String text) {
        var months = MONTHS.matcher(text);
        if (months.matches()) return months.group(1) + "-" + months.group(2);
        var ofYear = MONTHS_OF_YEAR.matcher(text);
        return ofYear.matches() ? ofYear.group(1) : RANGE.split(text, 2)[0];
    }

    private static String hyphenate(String text) {
        var plain = SEPARATORS.matcher(text).replaceAll("-");
        int from = plain.startsWith("-") ? 1 : 0;
        return plain.substring(
                from, plain.endsWith("-") && plain.length() > from ? plain.length() - 1 : plain.length());
    }

    private static @Nullable LocalDate parse(List<DateTimeFormatter> forms, String text) {
        for (var form : forms) {
            var position = new ParsePosition(0);
            if (form.parseUnresolved(text, position) == null || position.getIndex() < text.length()) continue;
            try {
                return form.parse(text, LocalDate::from);
            } catch (DateTimeException notInTheCalendar) {
                continue;
            }
        }
        return null;
    }

    private static Stream<DateTimeFormatter> days(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> form(pattern).toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
    }

    /** @param dayOf the field that is 1 on the first day */
    private static Stream<DateTimeFormatter> firstDays(TemporalField dayOf, String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> form(pattern).parseDefaulting(dayOf, 1).toFormatter(Locale.ENGLISH));
    }

    private static DateTimeFormatterBuilder form(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
    }

    private static InvalidField notADay(String written) {
        return new InvalidField(FIELD, Explanation.of("problem.no-entry-day", written));
    }

    /** Replacements of words, from a resource with lines like {@code Q1 = 一季度 | H1}; the longest is replaced first. */
    private record WordReplacements(List<Word> words) {

        record Word(String written, String meant) {}

        static WordReplacements of(String resource) {
            return new WordReplacements(WordList.lines(EntryDays.class, resource).stream()
                    .flatMap(line -> line.words().stream().map(word -> new Word(word, line.meaning())))
                    .sorted(Comparator.comparingInt(
                                    (Word word) -> word.written().length())
                            .reversed())
                    .toList());
        }

        String replace(String text) {
            for (var word : words) {
                if (text.contains(word.written())) text = text.replace(word.written(), word.meant());
            }
            return text;
        }
    }
}
