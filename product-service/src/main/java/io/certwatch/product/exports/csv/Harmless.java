package io.certwatch.product.exports.csv;

/**
 * Text that a spreadsheet would take for a formula, kept from being one by an apostrophe before it (OWASP, "CSV Injection"). The
 * full-width signs are among them because a Chinese Excel reads them alike.
 */
final class Harmless {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r＝＋－＠";

    private Harmless() {}

    static String text(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
