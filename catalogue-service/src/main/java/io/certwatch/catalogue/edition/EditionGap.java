package io.certwatch.catalogue.edition;

import java.util.List;
import java.util.Map;

/**
 * The editions that this service has published and its database does not have, or has in an older revision: the database was lost or
 * an older one was restored. Consumers would ignore what such a database publishes.
 */
public final class EditionGap {

    private volatile List<String> lacking = List.of();

    /** @param published the newest published revision of each edition; read before those of the database */
    public void compare(Map<String, Long> published, Map<String, Integer> stored) {
        lacking = published.entrySet().stream()
                .filter(edition -> edition.getValue() > stored.getOrDefault(edition.getKey(), 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The ids of these editions. */
    public List<String> lacking() {
        return lacking;
    }

    public boolean isOpen() {
        return !lacking.isEmpty();
    }
}
