package io.certwatch.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The parameters in the query of a URL. */
final class RequestParameters {

    private RequestParameters() {}

    /** The first part that cannot be decoded or, like a NUL, cannot be stored. */
    static @Nullable RequestProblem fault(@Nullable String query) {
        for (var parameter : query == null ? new String[0] : query.split("&")) {
            var reason = faultOf(decode(parameter));
            if (reason != null) {
                return RequestProblem.invalid(parameter.substring(0, (parameter + "=").indexOf('=')), reason);
            }
        }
        return null;
    }

    private static @Nullable Sentence faultOf(byte @Nullable [] bytes) {
        try {
            if (bytes == null) return PlatformText.of("fault.percent");
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().indexOf('\0') < 0
                    ? null
                    : PlatformText.of("fault.nul");
        } catch (CharacterCodingException otherEncoding) {
            return PlatformText.of("fault.not-utf8");
        }
    }

    /** Null if the encoding is invalid. */
    private static byte @Nullable [] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < text.length(); at++) {
            var next = text.charAt(at);
            if (next != '%') {
                bytes.writeBytes(String.valueOf(next).getBytes(UTF_8));
            } else if (at + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(at + 1))
                    && HexFormat.isHexDigit(text.charAt(at + 2))) {
                bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 2;
            } else {
                return null;
            }
        }
        return bytes.toByteArray();
    }
}
