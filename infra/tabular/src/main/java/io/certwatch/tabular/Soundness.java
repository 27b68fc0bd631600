package io.certwatch.tabular;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises text that is read, or was saved, in the wrong encoding. */
final class Soundness {

    private static final int TELLING = 4;
    /** In bytes, in any of these encodings. */
    private static final int LONGEST_CHARACTER = 4;
    /** Chinese in GBK taken for Latin; no European word has so many accents without a plain letter between. */
    private static final Pattern ACCENTS_IN_A_ROW = Pattern.compile("[\\u00A0-\\u00FF]{4,}");

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> TAKEN_FOR =
            List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1, GB18030);

    private Soundness() {}

    /** Why the text cannot be what a person wrote; null if it can. */
    static @Nullable String objection(String text) {
        int beyondAscii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) beyondAscii++;
            if (c == 0) return "contains NUL bytes, which no text has";
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') return "contains the control character U+" + hex(c);
            if (c == '\uFFFD') return "contains characters that were lost when the text was saved in another encoding";
        }
        return beyondAscii >= TELLING && garbled(text)
                ? "is garbled: it was once read in the wrong encoding and saved so"
                : null;
    }

    private static boolean garbled(String text) {
        var telling = text.codePoints()
                .filter(c -> c >= 0x80)
                .limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return TAKEN_FOR.stream().anyMatch(charset -> chinese(telling, charset, StandardCharsets.UTF_8))
                || ACCENTS_IN_A_ROW
                        .matcher(text)
                        .results()
                        .anyMatch(run -> chinese(run.group(), StandardCharsets.ISO_8859_1, GB18030));
    }

    /** Whether the bytes of this text in one encoding are Chinese in the other, which does not happen by chance. */
    private static boolean chinese(CharSequence text, Charset takenFor, Charset really) {
        var bytes = ByteBuffer.allocate(text.length() * LONGEST_CHARACTER);
        if (takenFor.newEncoder().encode(CharBuffer.wrap(text), bytes, true).isError()) return false;
        var other = CharBuffer.allocate(bytes.flip().limit());
        if (really.newDecoder().decode(bytes, other, true).isError()) return false;
        return other.flip().codePoints().filter(Character::isIdeographic).count() * 2 > other.length();
    }

    private static String hex(char c) {
        return String.format("%04X", (int) c);
    }
}
