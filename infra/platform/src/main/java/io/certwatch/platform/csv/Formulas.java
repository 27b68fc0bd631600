package io.certwatch.platform.csv;

/**
 * Prevents spreadsheets from evaluating text as a formula by a leading apostrophe (OWASP, "CSV Injection"). Includes full-width signs,
 * which a Chinese Excel treats alike.
 */
public final class Formulas {

    private static final String BEGIN = "=+-@\t\r＝＋－＠";

    private Formulas() {}

    public static String harmless(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    /** Restores escaped text. */
    public static String meant(String text) {
        return text.startsWith("'") && begins(text, 1) ? text.substring(1) : text;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && BEGIN.indexOf(text.charAt(at)) >= 0;
    }
}
