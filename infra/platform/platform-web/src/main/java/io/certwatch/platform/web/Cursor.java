package io.certwatch.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.text.PlatformText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * Encodes positions as opaque cursors, so that clients do not build them and their content may change. A checksum rejects mistyped or
 * truncated cursors, which otherwise could silently skip items.
 */
public final class Cursor {

    private Cursor() {}

    public static String encode(String position) {
        var bytes = position.getBytes(UTF_8);
        var cursor = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(checksum(ByteBuffer.wrap(bytes)))
                .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    /** @throws RequestProblem if the service did not issue the cursor */
    public static String decode(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() < Integer.BYTES || bytes.getInt() != checksum(bytes.slice())) throw notOurs();
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            throw notOurs();
        }
    }

    /**
     * Decodes the cursor of a list whose positions are numbers.
     *
     * @throws RequestProblem if the service did not issue the cursor
     */
    public static long number(String cursor) {
        try {
            return Long.parseLong(decode(cursor));
        } catch (NumberFormatException noNumber) {
            throw notOurs();
        }
    }

    /** For lists that cannot read the position that {@link #decode} returned. */
    public static RequestProblem notOurs() {
        return RequestProblem.invalid("after", PlatformText.of("fault.cursor"));
    }

    private static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
