package io.certwatch.catalogue.watching;

import java.util.List;

/**
 * The lines by which the text of a law differs from the last accepted text. It is always empty for a list of entries or
 * certificates.
 */
public record TextDifference(List<String> added, List<String> gone) {

    public static final TextDifference NONE = new TextDifference(List.of(), List.of());

    public TextDifference {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
    }
}
