package io.certwatch.platform.csv;

/**
 * Text that a spreadsheet would take for a formula, kept from being one by an apostrophe before it (OWASP, "CSV Injection"). The
 * full-width signs are among them because a Chinese Excel reads them alike.
 */
public final class Formulas {

    private static final String BEGIN = "=+-@\t\r＝＋－＠";

    private Formulas() {}

    public static String harmless(String text) {
        return begins(text, 0) ? "'" + text : text;
    }

    /** What was made harmless, as it was. */
    public static String meant(String text) {
        return text.startsWith("'") && begins(text, 1) ? text.substring(1) : text;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && BEGIN.indexOf(text.charAt(at)) >= 0;
    }
}
