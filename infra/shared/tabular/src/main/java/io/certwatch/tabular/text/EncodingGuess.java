package io.certwatch.tabular.text;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Distinguishes Chinese in GB18030 from other encodings in which nearly all bytes are valid. */
final class EncodingGuess {

    private static final List<String> EAST_ASIAN = List.of("Big5", "Shift_JIS", "EUC-JP", "EUC-KR");
    private static final int CERTAIN = 50;

    private EncodingGuess() {}

    /** The name of another East Asian encoding, if it yields clearly more common characters. */
    static @Nullable String other(byte[] telling) {
        var matches = new CharsetDetector().setText(telling).detectAll();
        int gb = Arrays.stream(matches)
                .filter(match -> match.getName().equals("GB18030"))
                .mapToInt(match -> match.getConfidence())
                .max()
                .orElse(0);
        return Arrays.stream(matches)
                .filter(match -> EAST_ASIAN.contains(match.getName())
                        && match.getConfidence() >= CERTAIN
                        && match.getConfidence() > gb)
                .map(match -> match.getName())
                .filter(name -> !name.equals("EUC-JP") || !everyday(telling))
                .findFirst()
                .orElse(null);
    }

    /**
     * Japanese has kana and characters beyond the 3755 of everyday Chinese; a few words of either are too few for
     * statistics.
     */
    private static boolean everyday(byte[] telling) {
        long pairs = 0;
        long usual = 0;
        for (int i = 0; i + 1 < telling.length; i++) {
            if (telling[i] >= 0) continue;
            int first = telling[i++] & 0xFF;
            pairs++;
            if (first <= 0xA3 || first >= 0xB0 && first <= 0xD7) usual++;
        }
        return usual * 100 >= pairs * 97;
    }

    /**
     * Bytes in another encoding yield rare characters; ordinary text uses only the 6763 characters and the symbols of
     * the 1980 standard.
     */
    static boolean chinese(byte[] telling) {
        try {
            var text = Encoding.GB18030
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(telling))
                    .toString();
            long beyondAscii = text.codePoints().filter(c -> c >= 0x80).count();
            long usual = text.codePoints().filter(c -> c >= 0x80 && inGb2312(c)).count();
            return usual * 10 >= beyondAscii * 9;
        } catch (CharacterCodingException replacedInstead) {
            return false;
        }
    }

    private static boolean inGb2312(int c) {
        var bytes = Character.toString(c).getBytes(Encoding.GB18030);
        return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xA1 && (bytes[0] & 0xFF) <= 0xF7 && (bytes[1] & 0xFF) >= 0xA1;
    }
}
