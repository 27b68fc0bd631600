package io.certwatch.product.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;

/**
 * The style of a page to print, which loads nothing and runs nothing.
 *
 * @param text between the tags of the style element
 */
public record PrintStyle(String text) {

    public static PrintStyle read(String resource) {
        try {
            return new PrintStyle(new ClassPathResource(resource).getContentAsString(UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param footer of every printed page, at the left */
    public PrintStyle withFooter(String footer) {
        return new PrintStyle(text + "@page { @bottom-left { content: \"" + escape(footer) + "\"; } }\n");
    }

    /** As the content of a string (CSS Syntax Level 3, section 4.3.7): letters, digits and blanks stay. */
    private static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && Character.isLetterOrDigit(point) || point == ' ') escaped.appendCodePoint(point);
            else escaped.append('\\').append(Integer.toHexString(point)).append(' ');
        });
        return escaped.toString();
    }

    /** For the header Content-Security-Policy: it admits this style alone, by its hash (CSP Level 3, section 2.3.1). */
    public String policy() {
        var hash = Sha256.digest().digest(text.getBytes(UTF_8));
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'";
    }
}
