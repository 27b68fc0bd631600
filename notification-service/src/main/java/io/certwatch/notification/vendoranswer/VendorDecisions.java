package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores what was decided about answers of vendors, until those who answered have been told. */
public interface VendorDecisions {

    /** @param letter id of the message that tells it; null while none does */
    record Kept(VendorDecision decision, @Nullable String letter) {}

    /**
     * @param letter id of the message that tells it; null if none does
     * @param waits whether it still waits to be told
     */
    record Answered(VendorDecision decision, @Nullable String letter, boolean waits) {}

    /** Keeps new ones; those that are known stay as they are. */
    void keep(List<VendorDecision> decided, Instant now);

    /** Finds some that wait since a moment or longer, the oldest first. */
    List<Kept> waiting(Instant since, int limit);

    /** Finds all that wait for one contact, the oldest first. */
    List<Kept> waiting(String company, String contact);

    void assign(List<VendorDecision> told, String letter);

    /** They wait no longer. */
    void settle(List<VendorDecision> told);

    /**
     * Finds those about any of the obligations, with the messages that tell them, the oldest first.
     *
     * @param before when they were made
     */
    List<Answered> aboutAny(String company, Collection<String> obligations, Instant before);

    List<VendorDecision> ofLetter(String company, String letter);
}
