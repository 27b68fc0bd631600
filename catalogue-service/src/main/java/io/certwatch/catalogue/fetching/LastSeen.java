package io.certwatch.catalogue.fetching;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the last content, so that unchanged content is not transferred again.
 *
 * @param address the address after redirects; validators are valid only for that address
 * @param etag verbatim, with quotes
 * @param lastModified verbatim, as sent by the server
 * @param sha256 of the content, in lower-case hex
 */
public record LastSeen(
        @Nullable URI address,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String sha256) {

    public static final LastSeen NOTHING = new LastSeen(null, null, null, null);
}
