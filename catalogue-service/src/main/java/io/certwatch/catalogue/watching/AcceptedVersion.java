package io.certwatch.catalogue.watching;

import io.certwatch.importjob.Original;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An accepted version; the next one is compared with it.
 *
 * @param fingerprint hash of the content that was read, not of the bytes
 * @param came the address after all redirects
 * @param issued the issue date of an edition; null for a register or if unknown
 */
public record AcceptedVersion(
        int check,
        Original original,
        String fingerprint,
        URI came,
        @Nullable LocalDate issued,
        NewestVersion outcome,
        Instant at) {

    AcceptedVersion became(NewestVersion newOutcome) {
        return new AcceptedVersion(check, original, fingerprint, came, issued, newOutcome, at);
    }
}
