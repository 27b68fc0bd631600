package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores what was decided about answers of vendors, until those who answered have been told. */
public interface VendorDecisions {

    /** @param letter id of the message that tells it; null while none does */
    record Kept(VendorDecision decision, @Nullable String letter) {}

    /** Keeps new ones; those that are known stay as they are. */
    void keep(List<VendorDecision> decided, Instant now);

    /** Finds some that wait since a moment or longer, the oldest first. */
    List<Kept> waiting(Instant since, int limit);

    /** Finds all that wait for one contact, the oldest first. */
    List<Kept> waiting(String company, String contact);

    void assign(List<VendorDecision> told, String letter);

    /** They wait no longer. */
    void settle(List<VendorDecision> told);

    List<VendorDecision> ofLetter(String company, String letter);
}
