package io.certwatch.catalogue.edition;

import java.util.List;

/** An entry with the same criteria and text, though perhaps with another code or other standards. */
public record UnchangedEntry(List<Entry> before, Entry after) {

    public UnchangedEntry {
        before = List.copyOf(before);
    }

    /** The older entry with the newer code, links and standards. */
    Entry carriedOver() {
        var old = before.getFirst();
        return new Entry(
                after.code(),
                old.kind(),
                old.name(),
                old.scope(),
                old.criteria(),
                after.continues(),
                after.standards());
    }
}
