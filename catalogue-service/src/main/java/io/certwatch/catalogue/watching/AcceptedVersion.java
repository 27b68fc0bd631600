package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.register.Original;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that was taken over; the next one is held against it.
 *
 * @param fingerprint of what was read, not of the bytes
 * @param came from here, after all redirects
 * @param issued of an edition
 */
public record AcceptedVersion(int check, Original original, String fingerprint, URI came, @Nullable LocalDate issued, NewestVersion outcome, Instant at) {

    AcceptedVersion became(NewestVersion newOutcome) {
        return new AcceptedVersion(check, original, fingerprint, came, issued, newOutcome, at);
    }
}
