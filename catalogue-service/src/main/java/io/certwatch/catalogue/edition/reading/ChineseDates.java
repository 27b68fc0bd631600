package io.certwatch.catalogue.edition.reading;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as announcements write them: 2023年7月3日, 二〇二三年七月三日, 2023-07-03. */
final class ChineseDates {

    static final Pattern DAY = Pattern.compile(
            "([0-9]{4}|[〇○零一二三四五六七八九]{4})\\s*[年.-]\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*[月.-]\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*日?");
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseDates() {}

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('○', '〇')
                .replace('零', '〇');
    }

    static List<LocalDate> in(String text) {
        var days = new ArrayList<LocalDate>();
        var found = DAY.matcher(fold(text));
        while (found.find()) {
            var day = day(year(found.group(1)), number(found.group(2)), number(found.group(3)));
            if (day != null) days.add(day);
        }
        return days;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int year(String written) {
        int year = 0;
        for (char digit : written.toCharArray())
            year = year * 10 + (digit <= '9' ? digit - '0' : DIGITS.indexOf(digit));
        return year;
    }

    /** From 1 to 31. */
    private static int number(String written) {
        if (Character.isDigit(written.charAt(0)) && written.charAt(0) <= '9') return Integer.parseInt(written);
        int ten = written.indexOf('十');
        if (ten < 0) return written.length() == 1 ? DIGITS.indexOf(written) : 0;
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
