package io.certwatch.product.calendar.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The entity tag of a calendar, which follows from its contents: Spring answers 304 to a program that has them. */
final class CalendarTag {

    private static final int CHARACTERS = 32;

    private CalendarTag() {}

    static String of(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "\"" + HexFormat.of().formatHex(hash).substring(0, CHARACTERS) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
