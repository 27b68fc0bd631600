package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores for each obligation to whom it was passed on last, until that colleague has been told. */
public interface PassedOnObligations {

    /**
     * @param mailbox of the colleague, in lower case
     * @param refusal why the colleague cannot be asked; null if nothing is known against it
     * @param told the colleagues who were told of the obligation
     */
    record Kept(PassedOn passedOn, String mailbox, @Nullable ColleagueRefusal refusal, List<String> told) {

        public Kept {
            told = List.copyOf(told);
        }
    }

    /** A colleague at a vendor. */
    record Addressee(String company, String vendor, String mailbox) {

        static Addressee of(Kept kept) {
            return new Addressee(kept.passedOn().company(), kept.passedOn().vendor(), kept.mailbox());
        }

        /** For the log, which names no address. */
        @Override
        public String toString() {
            return "what was passed on to a colleague of %s of %s".formatted(vendor, company);
        }
    }

    /** Whether this, or something newer, was kept for the obligation. */
    boolean isKnown(PassedOn passedOn);

    /**
     * Keeps it unless something newer is known of the obligation.
     *
     * @param due when the colleague is told at the earliest; one who was told of it is not told again
     */
    void keep(PassedOn passedOn, String mailbox, @Nullable ColleagueRefusal refusal, Instant due);

    /** Those for whom something is due, whose wait began first. */
    List<Addressee> due(Instant now, int limit);

    /** What waits for one colleague, in the order in which it was passed on. */
    List<Kept> waiting(Addressee addressee);

    /** Looks at it again later. */
    void postpone(Addressee addressee, Instant due);

    /** Tells the colleague no more of these; unless they were passed on anew meanwhile. */
    void settle(Collection<Kept> some, boolean told);
}
