package io.certwatch.catalogue.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a provision differs between two versions.
 *
 * @param key null if the change is about the version itself
 * @param fromArticle null if the article is not known, or the provision is new
 * @param toArticle null if the article is not known, or the provision is gone
 * @param days the days of the version that differ
 */
public record LawChange(
        @Nullable String key,
        List<Kind> kinds,
        @Nullable String fromArticle,
        @Nullable String toArticle,
        List<ChangedDay> days) {

    /** In the order in which they are listed. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** Only if both numbers are known. */
        RENUMBERED,
        /** Its kind, whom it binds, its summary, the kinds of product, the sanctioned duties or what raises it differ. */
        REWORDED,
        TIERS_CHANGED,
        DAY_CHANGED,
        /** A standard is new, gone, or applies from another day. */
        STANDARDS_CHANGED
    }

    public enum LawDay {
        EFFECTIVE,
        COMMENTS_UNTIL
    }

    public record ChangedDay(
            LawDay day, @Nullable LocalDate from, @Nullable LocalDate to) {}

    public LawChange {
        kinds = List.copyOf(kinds);
        days = List.copyOf(days);
    }

    static LawChange ofAdded(Provision provision) {
        return new LawChange(provision.key(), List.of(Kind.ADDED), null, provision.article(), List.of());
    }

    static LawChange ofRemoved(Provision provision) {
        return new LawChange(provision.key(), List.of(Kind.REMOVED), provision.article(), null, List.of());
    }

    static LawChange of(Provision before, Provision after, List<Kind> kinds) {
        return new LawChange(after.key(), kinds, before.article(), after.article(), List.of());
    }

    static LawChange of(List<ChangedDay> days) {
        return new LawChange(null, List.of(Kind.DAY_CHANGED), null, null, days);
    }

    static LawChange ofStandards() {
        return new LawChange(null, List.of(Kind.STANDARDS_CHANGED), null, null, List.of());
    }
}
