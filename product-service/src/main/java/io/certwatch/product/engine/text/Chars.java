package io.certwatch.product.engine.text;

/** Classifies folded characters. */
public final class Chars {

    private static final String NUMERALS = "一二两三四五六七八九十百千万";
    private static final char FIRST_CHINESE = '\u2E80';

    private Chars() {}

    /** Chinese and other scripts that are written without spaces between words. */
    public static boolean chinese(char c) {
        return c >= FIRST_CHINESE && Character.isLetter(c);
    }

    /** A letter or digit of a script that separates words by spaces. */
    public static boolean ofWord(char c) {
        if (c < 128) return c >= 'a' && c <= 'z' || digit(c);
        return c < FIRST_CHINESE && Character.isLetterOrDigit(c);
    }

    /** A digit or a Chinese numeral. */
    public static boolean countsSomething(char c) {
        return digit(c) || NUMERALS.indexOf(c) >= 0;
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
