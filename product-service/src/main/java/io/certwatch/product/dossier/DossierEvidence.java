package io.certwatch.product.dossier;

import io.certwatch.product.checklist.ItemEvidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an item is done.
 *
 * @param size in bytes; null if it is no file
 * @param sha256 of the bytes, in hexadecimal digits; null if it is no file
 * @param by who added it; null if the system knows it
 */
public record DossierEvidence(
        ItemEvidence.Kind kind,
        String name,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String address,
        @Nullable String by,
        Instant at) {

    static DossierEvidence of(ItemEvidence evidence) {
        return new DossierEvidence(
                evidence.kind(),
                evidence.name(),
                evidence.size(),
                evidence.sha256(),
                evidence.address(),
                evidence.by(),
                evidence.at());
    }
}
