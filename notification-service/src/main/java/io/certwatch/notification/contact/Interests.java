package io.certwatch.notification.contact;

import io.certwatch.notification.alert.Severity;
import java.util.List;
import java.util.Set;

/**
 * Which obligations a contact wants to hear of.
 *
 * @param entries codes of catalogue entries, such as {@code CNE-01}; empty means all
 * @param severities empty means all
 */
public record Interests(List<String> entries, Set<Severity> severities) {

    public static final Interests ALL = new Interests(List.of(), Set.of());

    public Interests {
        entries = List.copyOf(entries);
        severities = Set.copyOf(severities);
    }
}
