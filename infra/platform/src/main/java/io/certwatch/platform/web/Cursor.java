package io.certwatch.platform.web;

import java.util.Base64;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a position opaque, so that nobody builds one and we may change what it holds. */
public final class Cursor {

    private Cursor() {}

    public static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }

    public static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw RequestProblem.invalid("after", "This is not a cursor that an earlier page gave as \"next\".");
        }
    }
}
