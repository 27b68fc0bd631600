package io.certwatch.catalogue.edition;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** An edition as we hold it. Whatever changes about it gives it the next revision, save the publication itself. */
public record Edition(
        EditionContent content, int revision, Source source, Drafting drafting, @Nullable Published published) {

    static Edition draft(EditionContent content, Source source) {
        return draft(content, source, Drafting.UNTOUCHED);
    }

    static Edition draft(EditionContent content, Source source, Drafting drafting) {
        return new Edition(content, 1, source, drafting, null);
    }

    public EditionId id() {
        return content.id();
    }

    public Status status() {
        if (published == null) return drafting.reading().holds().isEmpty() ? Status.DRAFT : Status.HELD;
        return published.withdrawal() == null ? Status.PUBLISHED : Status.WITHDRAWN;
    }

    /** A draft that changes is no longer what was to be published at some time, so it must be scheduled anew. */
    Edition replacedBy(EditionContent newContent, Source newSource, Drafting newDrafting) {
        return new Edition(newContent, revision + 1, newSource, newDrafting.scheduledFor(null), null);
    }

    Edition scheduledFor(@Nullable Instant publishesAt, String did, Instant now) {
        var edit = new Drafting.Edit(revision + 1, Drafting.STEWARD, now, did);
        return new Edition(content, revision + 1, source, drafting.and(edit).scheduledFor(publishesAt), null);
    }

    Edition publishedAs(Published publication) {
        return new Edition(content, revision, source, drafting.scheduledFor(null), publication);
    }

    /** Something became of it after its publication. */
    Edition goesOn(UnaryOperator<Published> step) {
        return new Edition(content, revision + 1, source, drafting, step.apply(requireNonNull(published)));
    }
}
