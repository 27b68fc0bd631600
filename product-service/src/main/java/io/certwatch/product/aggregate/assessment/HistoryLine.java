package io.certwatch.product.aggregate.assessment;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.engine.Explanation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a product, and what it was assessed by.
 *
 * @param from the value before, if any
 * @param entry the entry of an obligation or of a decision, as {@code edition/code}
 * @param obligation the id of the obligation
 * @param by the person who decided, if one did
 * @param recordedBy the caller who recorded it, if a person decided
 * @param decision the id of the decision
 * @param place set when the line is stored
 * @param why what the cause does not tell, in the words of the person who decided
 */
@RecordBuilder
public record HistoryLine(
        Instant at,
        What what,
        @Nullable String from,
        String to,
        @Nullable String entry,
        List<String> editions,
        int lexiconRevision,
        Cause cause,
        @Nullable String obligation,
        @Nullable String by,
        @Nullable RecordedBy recordedBy,
        @Nullable Explanation why,
        @Nullable String decision,
        @Nullable Place place)
        implements HistoryLineBuilder.With {

    public enum What {
        ASSESSMENT,
        OBLIGATION,
        REVIEW,
        /** The vendor of an obligation answered, or the team decided about the answer. */
        ANSWER,
        /** The due day of an obligation changed, from a day to a day. */
        DUE,
        /** An obligation moved to another edition or entry along the lineage, from and to {@code edition/code}. */
        CARRIED
    }

    /**
     * The place of a line in a product's history.
     *
     * @param revision the product's revision after the change
     * @param line its number among the lines of that revision, from 0
     */
    public record Place(long revision, int line) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::revision).thenComparingInt(Place::line);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    static final String REMOVED = "REMOVED";

    public static HistoryLine ofAssessment(@Nullable Assessment before, Assessment now) {
        return verdict(now.assessedAt(), before == null ? null : before.outcome(), now.outcome(), now, now.cause());
    }

    public static HistoryLine ofRemoval(Assessment last, Cause cause, Instant at) {
        return verdict(at, last.outcome(), REMOVED, last, cause);
    }

    private static HistoryLine verdict(Instant at, @Nullable String from, String to, Assessment by, Cause cause) {
        return HistoryLineBuilder.builder()
                .at(at)
                .what(What.ASSESSMENT)
                .from(from)
                .to(to)
                .editions(by.editions())
                .lexiconRevision(by.lexiconRevision())
                .cause(cause)
                .build();
    }
}
