package io.certwatch.law;

/** A number from 1 to 999 in Chinese numerals, as articles of laws are numbered. */
public final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int HUNDRED = 100;
    private static final int TEN = 10;

    private ChineseNumeral() {}

    public static String of(int number) {
        var hundreds = number / HUNDRED;
        var tens = number / TEN % TEN;
        var ones = number % TEN;
        return (hundreds > 0 ? digit(hundreds) + "百" : "")
                + (tens > 1 || tens > 0 && hundreds > 0 ? digit(tens) : "")
                + (tens > 0 ? "十" : hundreds > 0 && ones > 0 ? "零" : "")
                + (ones > 0 ? digit(ones) : "");
    }

    private static char digit(int value) {
        return DIGITS.charAt(value);
    }
}
