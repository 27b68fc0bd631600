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
 * @param earlier the sources that it was read from before, oldest first
 */
public record Drafting(
        List<String> notes,
        List<Descent> lineage,
        List<Edit> edits,
        @Nullable Instant publishesAt,
        Reading reading,
        List<Source> earlier) {

    static final Drafting UNTOUCHED = new Drafting(List.of(), List.of(), List.of(), null, Reading.NOTHING, List.of());

    /** Who did it, until people sign in. */
    static final String STEWARD = "steward";

    /** One step by hand: the revision that it made, and what it did in a few words. */
    public record Edit(int revision, String by, Instant at, String did) {}

    public Drafting {
        notes = List.copyOf(notes);
        lineage = List.copyOf(lineage);
        edits = List.copyOf(edits);
        earlier = List.copyOf(earlier);
    }

    Drafting read(List<String> newNotes, List<Descent> newLineage) {
        return new Drafting(newNotes, newLineage, edits, publishesAt, reading, earlier);
    }

    Drafting and(Edit edit) {
        var more = new ArrayList<>(edits);
        more.add(edit);
        return new Drafting(notes, lineage, more, publishesAt, reading, earlier);
    }

    Drafting scheduledFor(@Nullable Instant at) {
        return new Drafting(notes, lineage, edits, at, reading, earlier);
    }

    Drafting with(Reading newReading) {
        return new Drafting(notes, lineage, edits, publishesAt, newReading, earlier);
    }

    Drafting after(Source source) {
        var sources = new ArrayList<>(earlier);
        sources.add(source);
        return new Drafting(notes, lineage, edits, publishesAt, reading, sources);
    }
}
