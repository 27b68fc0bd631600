package io.certwatch.product.checklist;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.time.ChinaCalendar;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An item about which people stated something, in one revision. Only such items are stored.
 *
 * @param asked what it asked when people last stated something
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
                List.of(),
                1,
                Change.MADE,
                at,
                author.by(),
                author.recordedBy());
    }

    /** An item of a template before anybody stated something; its next revision is the first to be stored. */
    static StatedItem untouched(UUID id, String company, Asked asked, Author author, Instant at) {
        return new StatedItem(
                id,
                company,
                asked,
                ItemStatement.NOTHING,
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

    StatedItem stating(Asked seen, ItemStatement checked, Author author, Instant at) {
        return next(Change.STATED, author, at).withAsked(seen).withStatement(checked);
    }

    StatedItem adding(ItemEvidence added, Author author, Instant at) {
        return next(Change.EVIDENCE_ADDED, author, at)
                .withEvidence(Stream.concat(evidence.stream(), Stream.of(added)).toList());
    }

    /** @throws EvidenceNeeded if the item is done by this evidence alone */
    StatedItem removing(ItemEvidence removed, Author author, Instant at) {
        var left = evidence.stream().filter(one -> !one.equals(removed)).toList();
        if (left.isEmpty() && statement.needsEvidence()) throw new EvidenceNeeded();
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
