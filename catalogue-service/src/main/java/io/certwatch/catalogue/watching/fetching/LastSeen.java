package io.certwatch.catalogue.watching.fetching;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the last content, so that the same need not be carried again.
 *
 * @param address where the content came from in the end; validators of one address say nothing about another
 * @param etag verbatim, with its quotes
 * @param lastModified verbatim, as the server wrote it
 * @param sha256 of the content, in lower-case hex
 */
public record LastSeen(@Nullable URI address, @Nullable String etag, @Nullable String lastModified, @Nullable String sha256) {

    public static final LastSeen NOTHING = new LastSeen(null, null, null, null);
}
