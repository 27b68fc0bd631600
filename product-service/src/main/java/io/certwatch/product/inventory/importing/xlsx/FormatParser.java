package io.certwatch.product.inventory.importing.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a format code apart: {@code [Red]#,##0.0" Gbps";;"-"}. */
final class FormatParser {

    private static final Pattern ELAPSED = Pattern.compile("h+|m+|s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-\\]]*).*");

    private final String code;
    private final List<FormatSection> sections = new ArrayList<>(1);
    private StringBuilder prefix = new StringBuilder();
    private StringBuilder integers = new StringBuilder();
    private StringBuilder suffix = new StringBuilder();
    private StringBuilder between = new StringBuilder();
    private int commas;
    private boolean digits;
    private boolean fraction;
    private boolean plain;
    private boolean percent;
    private boolean date;
    private boolean time;
    private int at;

    FormatParser(String code) {
        this.code = code;
    }

    List<FormatSection> sections() {
        for (; at < code.length() && sections.size() < 3; at++) {
            if (code.charAt(at) == ';') endSection();
            else take(code.charAt(at));
        }
        endSection();
        return List.copyOf(sections);
    }

    private void take(char c) {
        switch (c) {
            case '"' -> literal(code.substring(at + 1, at = end('"')));
            case '[' -> bracket(code.substring(at + 1, at = end(']')));
            case '\\', '!' -> literal(++at < code.length() ? code.substring(at, at + 1) : "");
            case '_', '*' -> at++;
            case '0', '#', '?' -> place(c == '?' ? '#' : c);
            case '.' -> fraction |= digits;
            case ',' -> commas++;
            case '%' -> percent();
            case '@' -> plain = true;
            case 'E', 'e' -> exponentOrEra(c);
            case 'G', 'g' -> general();
            case 'y', 'Y', 'm', 'M', 'd', 'D', 'b', 'B' -> date = true;
            case 'h', 'H', 's', 'S' -> date = time = true;
            case '/' -> fractionOrSign();
            case 'A', 'a' -> time |= code.regionMatches(true, at, "AM/PM", 0, 5);
            default -> literal(String.valueOf(c));
        }
    }

    private int end(char closing) {
        int end = code.indexOf(closing, at + 1);
        return end < 0 ? code.length() : end;
    }

    private void bracket(String inside) {
        var currency = CURRENCY.matcher(inside);
        if (ELAPSED.matcher(inside).matches()) date = time = true;
        else if (currency.matches()) literal(currency.group(1));
    }

    private void place(char place) {
        digits = true;
        commas = 0;
        if (fraction) return;
        integers.append(between).append(place);
        between.setLength(0);
    }

    private void exponentOrEra(char c) {
        boolean exponent = digits && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0;
        if (exponent) plain = true;
        else if (c == 'e') date = true;
        else literal("E");
    }

    private void percent() {
        percent = true;
        literal("%");
    }

    private void fractionOrSign() {
        if (digits && at + 1 < code.length() && "?#123456789".indexOf(code.charAt(at + 1)) >= 0) plain = true;
        else literal("/");
    }

    private void general() {
        if (code.regionMatches(true, at, "General", 0, 7)) {
            at += 6;
            digits = true;
        } else {
            date = true;
        }
    }

    private void literal(String text) {
        if (!digits) prefix.append(text);
        else if (fraction) suffix.append(text);
        else between.append(text);
    }

    private void endSection() {
        suffix.insert(0, between);
        sections.add(plain && !date
                ? new FormatSection("", "", "", 0, percent, false, false, true)
                : new FormatSection(prefix.toString(), integers.toString(), suffix.toString(), commas, percent, date, time, digits));
        prefix = new StringBuilder();
        integers = new StringBuilder();
        suffix = new StringBuilder();
        between = new StringBuilder();
        commas = 0;
        digits = fraction = plain = percent = date = time = false;
    }
}
