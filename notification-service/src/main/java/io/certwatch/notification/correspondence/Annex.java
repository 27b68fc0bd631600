package io.certwatch.notification.correspondence;

import io.certwatch.platform.text.Sha256;
import java.time.LocalDate;

/**
 * The messages about the products of a company on a day, as they are handed out beside the dossier, and kept.
 *
 * @param sha256 of the content, in hexadecimal digits
 * @param content as JSON
 */
public record Annex(String company, LocalDate day, String sha256, byte[] content) {

    static Annex of(Correspondence read, byte[] content) {
        return new Annex(read.company(), read.day(), Sha256.of(content), content);
    }

    /** Whether the content is that of which the hash was taken. */
    boolean isSound() {
        return Sha256.of(content).equals(sha256);
    }
}
