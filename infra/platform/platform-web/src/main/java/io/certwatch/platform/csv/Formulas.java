package io.certwatch.platform.csv;

/**
 * Prevents spreadsheets from evaluating text as a formula by a leading apostrophe (OWASP, "CSV Injection"). Includes full-width signs,
 * which a Chinese Excel treats alike.
 */
public final class Formulas {

    private static final String BEGIN = "=+-@\t\r＝＋－＠";

    private Formulas() {}

    public static String harmless(String text) {
        return !text.isEmpty() && BEGIN.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
