package io.certwatch.product.decision;

import io.certwatch.product.catalogue.EntryKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an entry, for one product or for many. It is never rewritten; it can only end.
 *
 * @param until   the last day on which it stands, in China; none if it stands until product or entry changes
 * @param grounds what the person had before them
 * @param ending  why it stands no longer, as a whole; products on which it was overtaken say so themselves
 */
public record Decision(
        UUID id,
        String company,
        DecisionScope extent,
        EntryKey entry,
        Outcome outcome,
        String reason,
        @Nullable LocalDate until,
        String by,
        Instant at,
        Grounds grounds,
        @Nullable Ending ending) {

    private static final Comparator<Decision> MOST_SPECIFIC_AND_NEWEST = Comparator
            .comparing((Decision decision) -> decision.extent.scope())
            .thenComparing(Decision::at, Comparator.reverseOrder())
            .thenComparing(Decision::id);

    public enum Outcome {
        IN_SCOPE, NOT_IN_SCOPE,
        /** Nobody can tell yet; the reason says what was asked for. */
        NEEDS_DATA
    }

    /** @param product the revision of the product, if the decision was made on one */
    public record Grounds(@Nullable Long product, List<String> editions, int lexiconRevision) {}

    public record Ending(Kind kind, Instant at, @Nullable String by, @Nullable String reason) {

        public enum Kind { REVOKED, EXPIRED, REPLACED }
    }

    public Decision ended(Ending how) {
        return new Decision(id, company, extent, entry, outcome, reason, until, by, at, grounds, how);
    }

    /** The clock counts, also before anybody has noted that the last day is over. */
    @Nullable Ending endingOn(LocalDate today, Instant now) {
        return ending == null && until != null && until.isBefore(today) ? new Ending(Ending.Kind.EXPIRED, now, null, null) : ending;
    }

    /** Says something about the same entry for the same products. */
    public boolean replaces(Decision other) {
        return company.equals(other.company) && extent.key().equals(other.extent.key()) && entry.equals(other.entry);
    }

    /** The most specific goes first, the newest among equals. */
    public boolean prevailsOver(Decision other) {
        return MOST_SPECIFIC_AND_NEWEST.compare(this, other) < 0;
    }
}
