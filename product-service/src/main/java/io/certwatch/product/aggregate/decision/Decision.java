package io.certwatch.product.aggregate.decision;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.catalogue.EntryKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision about an entry, for one product or for many. It is never rewritten; it can only end.
 *
 * @param until the last day on which it holds, in China; null if it holds until product or entry changes
 * @param grounds the revisions that the person saw
 * @param ending why the whole decision no longer holds; that it was reopened on single products is stored with those
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
        RecordedBy recordedBy,
        Instant at,
        Grounds grounds,
        @Nullable Ending ending) {

    private static final Comparator<Decision> MOST_SPECIFIC_AND_NEWEST = Comparator.comparing(
                    (Decision decision) -> decision.extent.scope())
            .thenComparing(Decision::at, Comparator.reverseOrder())
            .thenComparing(Decision::id);

    public enum Outcome {
        IN_SCOPE,
        NOT_IN_SCOPE,
        /** Not decidable yet; the reason names the data that was asked for. */
        NEEDS_DATA
    }

    /** @param product the revision of the product, if the decision was made on one */
    public record Grounds(@Nullable Long product, List<String> editions, int lexiconRevision) {}

    public record Ending(
            Kind kind,
            Instant at,
            @Nullable String by,
            @Nullable RecordedBy recordedBy,
            @Nullable String reason) {

        public enum Kind {
            REVOKED,
            EXPIRED,
            REPLACED
        }
    }

    public Decision end(Ending how) {
        return new Decision(id, company, extent, entry, outcome, reason, until, by, recordedBy, at, grounds, how);
    }

    /** Uses the clock, so it also answers for a decision whose last day is over but whose end is not stored yet. */
    @Nullable
    Ending endingOn(LocalDate today, Instant now) {
        return ending == null && until != null && until.isBefore(today)
                ? new Ending(Ending.Kind.EXPIRED, now, null, null, null)
                : ending;
    }

    /** Whether it is about the same entry for the same products. */
    public boolean replaces(Decision other) {
        return company.equals(other.company) && extent.key().equals(other.extent.key()) && entry.equals(other.entry);
    }

    /** The more specific decision prevails, or the newer one if equally specific. */
    public boolean prevailsOver(Decision other) {
        return MOST_SPECIFIC_AND_NEWEST.compare(this, other) < 0;
    }
}
