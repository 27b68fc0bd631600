package io.certwatch.catalogue.law;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;

/** Who wrote which revision of a draft. */
public record LawEdit(int revision, String by, RecordedBy recordedBy, Instant at) {

    static LawEdit of(int revision, Author author, Instant at) {
        return new LawEdit(revision, author.by(), author.recordedBy(), at);
    }
}
