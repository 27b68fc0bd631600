package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.register.Original;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What a fetch brought; the bytes are kept by their hash.
 *
 * @param from the address after all redirects
 * @param headers as received, names in lower case
 */
public record Answer(Original original, URI from, Map<String, List<String>> headers) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
