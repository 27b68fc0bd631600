package io.certwatch.product.dossier.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style of a page, and the policy that admits this style alone by its hash (CSP Level 3, section 2.3.1).
 *
 * @param text between the tags of the style element
 */
record PageStyle(String text) {

    /** @param footer of every printed page, at the left */
    PageStyle(String sheet, String footer) {
        this(sheet + "@page { @bottom-left { content: \"" + escaped(footer) + "\"; } }\n");
    }

    String policy() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** As the content of a string (CSS Syntax Level 3, section 4.3.7): letters, digits and blanks stay. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && Character.isLetterOrDigit(point) || point == ' ') escaped.appendCodePoint(point);
            else escaped.append('\\').append(Integer.toHexString(point)).append(' ');
        });
        return escaped.toString();
    }
}
