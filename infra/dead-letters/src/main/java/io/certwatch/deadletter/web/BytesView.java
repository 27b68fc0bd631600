package io.certwatch.deadletter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.deadletter.ShortText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text if they are UTF-8, else in Base64.
 *
 * @param length of all, in bytes
 * @param cut whether this is only the beginning
 */
record BytesView(
        int length,
        boolean cut,
        @Nullable String text,
        @Nullable String base64) {

    /** @param most bytes, or characters of text, to show */
    static @Nullable BytesView of(byte @Nullable [] bytes, int most) {
        if (bytes == null) {
            return null;
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new BytesView(bytes.length, text.length() > most, ShortText.of(text, most), null);
        } catch (CharacterCodingException binary) {
            var shown = Arrays.copyOf(bytes, Math.min(bytes.length, most));
            return new BytesView(
                    bytes.length, bytes.length > most, null, Base64.getEncoder().encodeToString(shown));
        }
    }
}
