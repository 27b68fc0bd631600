package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest version found, and its result: a draft, an import, or neither if it is held.
 *
 * @param check the number of the check that found it first
 * @param live whether it is in effect
 */
public record NewestVersion(
        int check,
        Instant seenAt,
        @Nullable String edition,
        @Nullable String importId,
        boolean live) {

    NewestVersion inEffect() {
        return new NewestVersion(check, seenAt, edition, importId, true);
    }

    /** Where the API shows the result, or the check that found the version. */
    public String href(SourceId source) {
        if (edition != null) return "/api/editions/" + edition;
        return importId != null ? "/api/certificates/imports/" + importId : Check.href(source, check);
    }
}
