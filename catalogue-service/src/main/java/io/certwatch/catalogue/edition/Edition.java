package io.certwatch.catalogue.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An edition as we hold it. The revision counts its contents: a draft that is replaced gets the next one. */
public record Edition(EditionContent content, int revision, Source source, @Nullable Published published) {

    /** When it was published, and what it changed then. */
    public record Published(Instant at, List<Change.Summary> changes) {

        public Published {
            changes = List.copyOf(changes);
        }
    }

    static Edition draft(EditionContent content, Source source) {
        return new Edition(content, 1, source, null);
    }

    public EditionId id() {
        return content.id();
    }

    public Status status() {
        return published == null ? Status.DRAFT : Status.PUBLISHED;
    }

    Edition replacedBy(EditionContent newContent, Source newSource) {
        return new Edition(newContent, revision + 1, newSource, null);
    }

    Edition publishedAs(Published publication) {
        return new Edition(content, revision, source, publication);
    }
}
