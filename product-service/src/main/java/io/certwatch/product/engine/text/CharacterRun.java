package io.certwatch.product.engine.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A maximal run of folded letters, digits or Chinese characters; other characters separate parts.
 *
 * @param last whether no part follows
 */
record CharacterRun(Kind kind, String chars, int start, boolean last) {

    enum Kind {
        LETTERS,
        DIGITS,
        CHINESE
    }

    static List<CharacterRun> of(char[] chars, int length) {
        var parts = new ArrayList<CharacterRun>();
        int start = 0;
        for (int at = 1; at <= length; at++) {
            var kind = kind(chars[start]);
            if (at < length && kind(chars[at]) == kind) continue;
            if (kind != null)
                parts.add(new CharacterRun(kind, new String(chars, start, at - start), start, at == length));
            start = at;
        }
        return parts;
    }

    boolean follows(CharacterRun before) {
        return before.start + before.chars.length() == start;
    }

    private static @Nullable Kind kind(char c) {
        if (Chars.digit(c)) return Kind.DIGITS;
        if (Chars.ofWord(c)) return Kind.LETTERS;
        return Chars.chinese(c) ? Kind.CHINESE : null;
    }
}
