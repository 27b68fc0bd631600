package io.certwatch.product.aggregate;

import com.ibm.icu.text.UnicodeSet;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Which text a field accepts.
 *
 * @param field its name in the JSON form of a product
 * @param longest in characters, without surrounding blanks
 * @param lines whether it may have several lines
 * @param hidden characters that are invisible or change the direction of the text around them
 */
public record TextRule(String field, int longest, boolean lines, UnicodeSet hidden) {

    private static final UnicodeSet TURNING = new UnicodeSet("[:Bidi_Control:]").freeze();
    private static final UnicodeSet INVISIBLE = new UnicodeSet(
                    "[[:Default_Ignorable_Code_Point:][:Bidi_Control:][:Cf:][:Co:][:Noncharacter_Code_Point:][\\u2800]]")
            .freeze();

    private static final char REPLACEMENT = '\uFFFD';

    TextRule(String field, int longest, boolean lines) {
        this(field, longest, lines, TURNING);
    }

    /** A rule for identifiers: two that look alike would be different. */
    public static TextRule identity(String field, int longest) {
        return new TextRule(field, longest, false, INVISIBLE);
    }

    /** Strips the text; returns null if it is blank. */
    public @Nullable String read(String written) {
        var text = written.strip();
        var objection = objection(text);
        if (objection != null) {
            throw new InvalidField(field, objection);
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Localized objection(String text) {
        if (text.length() > longest) {
            return PlatformText.longerThan(longest);
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            var objection = c >= ' ' && c < 0x7F ? null : objection(text, at, c);
            if (objection != null) return objection;
        }
        return hidden.containsSome(text) ? Explanation.of("problem.turning") : null;
    }

    /** Two characters that are not control characters break lines, too. */
    private @Nullable Localized objection(String text, int at, char c) {
        if (!lines && (Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            return Explanation.of("problem.line-break");
        }
        if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
            return PlatformText.of("fault.control-character");
        }
        if (c == REPLACEMENT) {
            return Explanation.of("problem.lost-character");
        }
        return Character.isSurrogate(c) && !isHalfOfPair(text, at, c) ? Explanation.of("problem.half-character") : null;
    }

    private static boolean isHalfOfPair(String text, int at, char c) {
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** Drops characters that are not allowed, and cuts a text that is too long. */
    @Nullable
    String mend(String written) {
        var mended = new StringBuilder();
        written.strip().codePoints().map(c -> belongs(c) ? c : ' ').forEach(mended::appendCodePoint);
        if (mended.length() > longest) {
            mended.setLength(Character.isHighSurrogate(mended.charAt(longest - 1)) ? longest - 1 : longest);
        }
        return read(mended.toString());
    }

    private boolean belongs(int c) {
        return objection(Character.toString(c)) == null;
    }
}
