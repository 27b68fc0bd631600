package io.certwatch.product.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changed about a product, and by what it was judged then.
 *
 * @param from  what it was before, if it was anything
 * @param entry the entry of an obligation, as {@code edition/code}
 */
public record HistoryLine(
        Instant at,
        What what,
        @Nullable String from,
        String to,
        @Nullable String entry,
        List<String> editions,
        int lexiconRevision,
        Cause cause) {

    public enum What { ASSESSMENT, OBLIGATION }

    static final String REMOVED = "REMOVED";

    public static HistoryLine assessed(@Nullable Assessment before, Assessment now) {
        var from = before == null ? null : before.verdict().name();
        return new HistoryLine(now.assessedAt(), What.ASSESSMENT, from, now.verdict().name(), null,
                now.editions(), now.lexiconRevision(), now.cause());
    }

    public static HistoryLine removed(Assessment last, Cause cause, Instant at) {
        return new HistoryLine(at, What.ASSESSMENT, last.verdict().name(), REMOVED, null,
                last.editions(), last.lexiconRevision(), cause);
    }

    public static HistoryLine obliged(@Nullable String from, String to, String entry, Assessment by, Cause cause, Instant at) {
        return new HistoryLine(at, What.OBLIGATION, from, to, entry, by.editions(), by.lexiconRevision(), cause);
    }
}
