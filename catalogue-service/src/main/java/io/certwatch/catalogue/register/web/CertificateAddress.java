package io.certwatch.catalogue.register.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * A certificate number in a path. Some proxies change slashes and similar characters even if they are encoded, so a number with
 * other than plain characters is written as {@code ~} and its UTF-8 bytes in URL-safe Base64.
 */
final class CertificateAddress {

    private static final Pattern PLAIN = Pattern.compile("(?!imports$)[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private CertificateAddress() {}

    static String of(String number) {
        if (PLAIN.matcher(number).matches()) return UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
        return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(number.getBytes(StandardCharsets.UTF_8));
    }

    /** Parses the decoded path variable. */
    static String number(String segment) {
        if (!segment.startsWith("~")) return segment;
        try {
            return new String(Base64.getUrlDecoder().decode(segment.substring(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return segment;
        }
    }
}
