package io.certwatch.product.dossier;

import io.certwatch.platform.text.Sha256;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The dossier of a day as it is handed out and kept.
 *
 * @param sha256 of the content, in hexadecimal digits
 * @param content the dossier as JSON
 */
public record DossierSnapshot(String company, LocalDate day, Instant madeAt, String sha256, byte[] content) {

    static DossierSnapshot of(Dossier dossier, byte[] content) {
        return new DossierSnapshot(dossier.company(), dossier.day(), dossier.madeAt(), Sha256.of(content), content);
    }

    /** Whether the content is that of which the hash was taken. */
    public boolean isSound() {
        return Sha256.of(content).equals(sha256);
    }
}
