package io.certwatch.catalogue.edition;

import java.util.List;

/** An entry that hits the same in the same words, though perhaps under another code or with other standards. */
public record UnchangedEntry(List<Entry> before, Entry after) {

    public UnchangedEntry {
        before = List.copyOf(before);
    }

    /** The older entry, with what is no change about it. */
    Entry carriedOver() {
        var old = before.getFirst();
        return new Entry(
                after.code(), old.kind(), old.name(), old.scope(), old.criteria(), after.continues(), after.standards());
    }
}
