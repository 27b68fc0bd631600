package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest version that was seen, and what came of it: a draft, an import, or, being held, neither.
 *
 * @param check that saw it first
 * @param live whether it is in effect
 */
public record NewestVersion(int check, Instant seenAt, @Nullable String edition, @Nullable String importId, boolean live) {

    NewestVersion alive() {
        return new NewestVersion(check, seenAt, edition, importId, true);
    }
}
