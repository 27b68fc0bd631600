package io.certwatch.catalogue.edition;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.source.Arrival;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A stored edition. Every change creates the next revision, except the publication. */
public record Edition(
        EditionContent content,
        int revision,
        Source source,
        Drafting drafting,
        @Nullable Published published) {

    static Edition draft(EditionContent content, Source source) {
        return draft(content, source, Drafting.UNTOUCHED);
    }

    static Edition draft(EditionContent content, Source source, Drafting drafting) {
        return new Edition(content, 1, source, drafting, null);
    }

    public EditionId id() {
        return content.id();
    }

    public EditionStatus status() {
        if (published == null) return drafting.reading().holds().isEmpty() ? EditionStatus.DRAFT : EditionStatus.HELD;
        return published.withdrawal() == null ? EditionStatus.PUBLISHED : EditionStatus.WITHDRAWN;
    }

    public boolean withdrawn() {
        return status() == EditionStatus.WITHDRAWN;
    }

    /** All sources that it was read from, newest first. */
    public List<Source> sources() {
        var sources = new ArrayList<Source>();
        sources.add(source);
        sources.addAll(drafting.earlier().reversed());
        return sources;
    }

    /** The newest source that was uploaded or fetched, ignoring what a steward wrote. */
    Source lastSent() {
        return sources().stream()
                .filter(one -> one.arrival().way() != Arrival.Way.WRITTEN)
                .findFirst()
                .orElse(source);
    }

    /** Cancels the schedule, because that was made for another content. */
    Edition replacedBy(EditionContent newContent, Source newSource, Drafting newDrafting) {
        var drafted = newSource.equals(source) ? newDrafting : newDrafting.after(source);
        return new Edition(newContent, revision + 1, newSource, drafted.scheduledFor(null), null);
    }

    Edition scheduledFor(@Nullable Instant publishesAt, Author author, Sentence did, Instant now) {
        var edit = Drafting.Edit.of(revision + 1, author, now, did);
        return new Edition(content, revision + 1, source, drafting.and(edit).scheduledFor(publishesAt), null);
    }

    Edition publishedAs(Published publication) {
        return new Edition(content, revision, source, drafting.scheduledFor(null), publication);
    }

    /** The next revision of a published edition. */
    Edition nextRevision(UnaryOperator<Published> step) {
        return new Edition(content, revision + 1, source, drafting, step.apply(requireNonNull(published)));
    }
}
