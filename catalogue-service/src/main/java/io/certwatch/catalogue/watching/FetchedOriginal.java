package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.importjob.Original;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fetched file; its bytes are stored by hash.
 *
 * @param from the address after all redirects
 * @param headers as received, with lower-case names
 */
public record FetchedOriginal(Original original, URI from, Map<String, List<String>> headers) {

    public FetchedOriginal {
        headers = Map.copyOf(headers);
    }

    /** The file name in the address; null for the index page of a folder. */
    public @Nullable String name() {
        var path = from.getPath() == null ? "" : from.getPath();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return last.isBlank() ? null : last;
    }

    Arrival arrival(SourceId source, int check) {
        return Arrival.ofFetch(name(), Check.href(source, check));
    }
}
