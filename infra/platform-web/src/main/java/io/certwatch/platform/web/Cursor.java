package io.certwatch.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.zip.CRC32C;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes a position opaque, so that nobody builds one and we may change what it holds. A checksum goes before it: whatever was mistyped or cut
 * off would else be a place somewhere in the list, and its page would be missing what lies before.
 */
public final class Cursor {

    private Cursor() {}

    public static String encode(String position) {
        var bytes = position.getBytes(UTF_8);
        var cursor = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(checksum(ByteBuffer.wrap(bytes))).put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    /** @throws RequestProblem if no answer of ours had it */
    public static String decode(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() < Integer.BYTES || bytes.getInt() != checksum(bytes.slice())) throw notOurs();
            return UTF_8.newDecoder().decode(bytes).toString();
        } catch (IllegalArgumentException | CharacterCodingException noText) {
            throw notOurs();
        }
    }

    /** For a list that finds no place of its own in what {@link #decode} gave. */
    public static RequestProblem notOurs() {
        return RequestProblem.invalid("after", "is not a cursor that an earlier page of this list gave as \"next\"");
    }

    private static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
