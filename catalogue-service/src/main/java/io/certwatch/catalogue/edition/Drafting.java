package io.certwatch.catalogue.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft came to be what it is.
 *
 * @param notes what the reader of the source remarked
 * @param lineage the predecessors that were found for entries that do not name theirs
 * @param edits what was done to it by hand, oldest first
 * @param publishesAt when it is to be published by itself
 * @param reading where its source says what, and what of it was not read
 */
public record Drafting(List<String> notes, List<Descent> lineage, List<Edit> edits, @Nullable Instant publishesAt, Reading reading) {

    static final Drafting UNTOUCHED = new Drafting(List.of(), List.of(), List.of(), null, Reading.NOTHING);

    /** Who did it, until people sign in. */
    static final String STEWARD = "steward";

    /** One step by hand: the revision that it made, and what it did in a few words. */
    public record Edit(int revision, String by, Instant at, String did) {}

    public Drafting {
        notes = List.copyOf(notes);
        lineage = List.copyOf(lineage);
        edits = List.copyOf(edits);
    }

    Drafting read(List<String> newNotes, List<Descent> newLineage) {
        return new Drafting(newNotes, newLineage, edits, publishesAt, reading);
    }

    Drafting and(Edit edit) {
        var more = new ArrayList<>(edits);
        more.add(edit);
        return new Drafting(notes, lineage, more, publishesAt, reading);
    }

    Drafting scheduledFor(@Nullable Instant at) {
        return new Drafting(notes, lineage, edits, at, reading);
    }

    Drafting with(Reading newReading) {
        return new Drafting(notes, lineage, edits, publishesAt, newReading);
    }
}
