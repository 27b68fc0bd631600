package io.certwatch.catalogue.edition;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a draft was made.
 *
 * @param notes what the reader of the source reported
 * @param lineage the predecessors found for entries that do not name theirs
 * @param edits the manual changes, oldest first
 * @param publishesAt when the service is to publish the draft; null if it is not scheduled
 * @param reading which part of the source gave which field, and which parts were not read
 * @param earlier the previous sources, oldest first
 */
public record Drafting(
        List<Sentence> notes,
        List<Descent> lineage,
        List<Edit> edits,
        @Nullable Instant publishesAt,
        Reading reading,
        List<Source> earlier) {

    static final Drafting UNTOUCHED = new Drafting(List.of(), List.of(), List.of(), null, Reading.NOTHING, List.of());

    /** One manual change: the revision that it created, and a short description. */
    public record Edit(int revision, String by, RecordedBy recordedBy, Instant at, Sentence did) {

        static Edit of(int revision, Author author, Instant at, Sentence did) {
            return new Edit(revision, author.by(), author.recordedBy(), at, did);
        }
    }

    public Drafting {
        notes = List.copyOf(notes);
        lineage = List.copyOf(lineage);
        edits = List.copyOf(edits);
        earlier = List.copyOf(earlier);
    }

    Drafting read(List<Sentence> newNotes, List<Descent> newLineage) {
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
