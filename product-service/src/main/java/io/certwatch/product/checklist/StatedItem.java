package io.certwatch.product.checklist;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item about which people stated something, in one revision. Only such items are stored.
 *
 * @param asked what it asked when people last stated something
 * @param statedAt when a person stated it, before evidence was added or removed; null if nobody has
 * @param contested the state by the system that the person saw and does not accept; null if the system has none, or may
 *   settle it
 * @param evidence that people added, oldest first
 * @param revision counts the changes, from 1
 * @param change what made this revision
 * @param by who made it, as the person says
 * @param recordedBy the caller
 */
@RecordBuilder
public record StatedItem(
        UUID id,
        String company,
        Asked asked,
        ItemStatement statement,
        @Nullable Instant statedAt,
        @Nullable ItemState contested,
        List<ItemEvidence> evidence,
        long revision,
        Change change,
        Instant at,
        String by,
        RecordedBy recordedBy)
        implements StatedItemBuilder.With {

    public enum Change {
        MADE,
        STATED,
        EVIDENCE_ADDED,
        EVIDENCE_REMOVED
    }

    public StatedItem {
        evidence = List.copyOf(evidence);
    }

    /** The first revision of an item of the company's own. */
    static StatedItem own(String company, Asked asked, ItemStatement statement, Author author, Instant at) {
        return new StatedItem(
                UUID.randomUUID(),
                company,
                asked,
                statement,
                at,
                null,
                List.of(),
                1,
                Change.MADE,
                at,
                author.by(),
                author.recordedBy());
    }

    /** An item of a template before anybody stated something; its next revision is the first to be stored. */
    static StatedItem createUntouched(UUID id, String company, Asked asked, Author author, Instant at) {
        return new StatedItem(
                id,
                company,
                asked,
                ItemStatement.NOTHING,
                null,
                null,
                List.of(),
                0,
                Change.STATED,
                at,
                author.by(),
                author.recordedBy());
    }

    private StatedItem next(Change what, Author author, Instant at) {
        return with(next ->
                next.revision(revision + 1).change(what).at(at).by(author.by()).recordedBy(author.recordedBy()));
    }

    /** @param answer that the person saw */
    StatedItem stating(Asked seen, ItemStatement checked, @Nullable ItemAnswer answer, Author author, Instant at) {
        return next(Change.STATED, author, at)
                .with(next -> next.asked(seen)
                        .statement(checked)
                        .statedAt(at)
                        .contested(
                                checked.leavesOpen() && answer != null
                                        ? answer.settling().orElse(null)
                                        : null));
    }

    /** Another owner or day: when people stated how far the item is, and against what, stays. */
    StatedItem assigning(Asked seen, ItemStatement assigned, Author author, Instant at) {
        return next(Change.STATED, author, at).with(next -> next.asked(seen).statement(assigned));
    }

    boolean saysSameAs(StatedItem other) {
        return statement.equals(other.statement) && contested == other.contested && asked.equals(other.asked);
    }

    /** Whether it says done, but was said before what it is about was opened again. */
    boolean isOutrunBy(@Nullable ItemAnswer answer) {
        return statement.state() == ItemState.DONE
                && answer != null
                && answer.openSince() != null
                && Objects.requireNonNullElse(statedAt, at).isBefore(answer.openSince());
    }

    StatedItem adding(ItemEvidence added, Author author, Instant at) {
        return next(Change.EVIDENCE_ADDED, author, at)
                .withEvidence(Stream.concat(evidence.stream(), Stream.of(added)).toList());
    }

    /** @throws Conflict if the item is done by this evidence alone */
    StatedItem removing(ItemEvidence removed, Author author, Instant at) {
        var left = evidence.stream().filter(one -> !one.equals(removed)).toList();
        if (left.isEmpty() && statement.needsEvidence()) {
            throw new Conflict("evidence-needed", Explanation.of("problem.evidence-needed"));
        }
        return next(Change.EVIDENCE_REMOVED, author, at).withEvidence(left);
    }

    /** The day of this revision, in China. */
    LocalDate day() {
        return ChinaCalendar.dayOf(at);
    }

    public Optional<ItemEvidence> evidence(UUID wanted) {
        return evidence.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }
}
