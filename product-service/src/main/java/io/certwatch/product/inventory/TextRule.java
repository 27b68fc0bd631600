package io.certwatch.product.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What text is taken in.
 *
 * @param field   as the JSON form of a product names it
 * @param longest in characters, without the blanks around
 * @param lines   whether it may have several
 */
record TextRule(String field, int longest, boolean lines) {

    private static final char REPLACEMENT = '\uFFFD';

    /** The text without the blanks around it; blank text is none. */
    @Nullable String read(String written) {
        var text = written.strip();
        var objection = objection(text);
        if (objection != null) {
            throw new InvalidProduct(field, objection);
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable String objection(String text) {
        if (text.length() > longest) {
            return "is longer than " + longest + " characters";
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            var objection = c >= ' ' && c < 0x7F ? null : objection(text, at, c);
            if (objection != null) return objection;
        }
        return null;
    }

    /** Lines are broken by two characters that are no control characters, too. */
    private @Nullable String objection(String text, int at, char c) {
        if (!lines && (Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            return "contains a line break or another control character";
        }
        if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
            return "contains a control character";
        }
        if (c == REPLACEMENT) {
            return "contains a character that was lost when the text was saved in another encoding";
        }
        return Character.isSurrogate(c) && !isHalfOfPair(text, at, c) ? "contains half a character" : null;
    }

    private static boolean isHalfOfPair(String text, int at, char c) {
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
