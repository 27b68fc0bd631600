package io.certwatch.notification.contact;

import io.certwatch.notification.vocabulary.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which obligations a contact wants to hear of.
 *
 * @param entries codes of catalogue entries, such as {@code CNE-01}; empty means all
 * @param severities empty means all
 */
public record Interests(List<String> entries, Set<Severity> severities) {

    public static final int MOST_ENTRIES = 100;

    /** Most characters of an entry's code. */
    public static final int LONGEST_CODE = 40;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,%d}".formatted(LONGEST_CODE - 1));

    public static final Interests ALL = new Interests(List.of(), Set.of());

    public Interests {
        entries = List.copyOf(entries);
        severities = Set.copyOf(severities);
    }

    /** The code of an entry as the catalogue writes it, with capitals; empty if it cannot be one. */
    public static Optional<String> code(String written) {
        var code = written.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
