package io.certwatch.product.dossier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The dossier of a day as it is handed out and kept.
 *
 * @param sha256 of the content, in hexadecimal digits
 * @param content the dossier as JSON
 */
public record DossierSnapshot(String company, LocalDate day, Instant madeAt, String sha256, byte[] content) {

    static DossierSnapshot of(Dossier dossier, byte[] content) {
        return new DossierSnapshot(dossier.company(), dossier.day(), dossier.madeAt(), sha256(content), content);
    }

    /** Whether the content is that of which the hash was taken. */
    public boolean isSound() {
        return sha256(content).equals(sha256);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
