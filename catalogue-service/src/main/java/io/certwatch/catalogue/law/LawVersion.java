package io.certwatch.catalogue.law;

import io.certwatch.platform.author.Author;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stored version. Every change, publication and withdrawal creates the next revision.
 *
 * @param edits who wrote the draft, oldest first; empty for a shipped version
 */
public record LawVersion(
        LawContent content,
        int revision,
        List<LawEdit> edits,
        @Nullable LawPublication published) {

    public LawVersion {
        edits = List.copyOf(edits);
    }

    static LawVersion draft(LawContent content, Author author, Instant now) {
        return new LawVersion(content, 1, List.of(LawEdit.of(1, author, now)), null);
    }

    static LawVersion ofShipped(LawContent content, LawPublication publication) {
        return new LawVersion(content, 1, List.of(), publication);
    }

    public String id() {
        return content.id();
    }

    public LawStatus status() {
        if (published == null) return LawStatus.DRAFT;
        return published.withdrawal() == null ? LawStatus.PUBLISHED : LawStatus.WITHDRAWN;
    }

    LawVersion replacedBy(LawContent newContent, Author author, Instant now) {
        var edit = LawEdit.of(revision + 1, author, now);
        return new LawVersion(
                newContent,
                revision + 1,
                Stream.concat(edits.stream(), Stream.of(edit)).toList(),
                null);
    }

    LawVersion publishedAs(LawPublication publication) {
        return new LawVersion(content, revision + 1, edits, publication);
    }
}
