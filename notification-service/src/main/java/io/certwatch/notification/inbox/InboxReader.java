package io.certwatch.notification.inbox;

import io.certwatch.notification.inbox.InboxItem.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person who reads the inbox.
 *
 * @param subject of the token
 * @param names by which people may have named the person as owner, as {@link #key} writes them
 * @param kinds what the person wants to hear of
 */
public record InboxReader(String company, String subject, Set<String> names, Set<Kind> kinds) {

    public static InboxReader of(String company, String subject, String name, Set<Kind> kinds) {
        var names = Stream.of(subject, name).map(InboxReader::key).collect(Collectors.toSet());
        return new InboxReader(company, subject, names, kinds);
    }

    /** The same for all ways to write a name in small or capital letters. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
