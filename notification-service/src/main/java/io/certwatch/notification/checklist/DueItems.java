package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.AlertId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told of the checklists of all companies, and whether it is in a message. */
public interface DueItems {

    /**
     * @param alert in which it is; null if it is in none
     * @param waits whether it is still to be put into one; otherwise, without an alert, a later one took its place
     */
    record KeptItem(DueItem item, @Nullable AlertId alert, boolean waits) {}

    /** Keeps those that are not known yet; they wait from now on. */
    void add(Collection<DueItem> items, Instant now);

    /** Companies with something that has waited since {@code before} or longer. */
    List<String> companiesToTell(Instant before);

    /** What waits, the oldest first. */
    List<DueItem> toTell(String company, int limit);

    /** @param alert in which they are told; null if later ones took their place */
    void settle(Collection<DueItem> items, @Nullable AlertId alert);

    /** What was told of one item, newest first. */
    List<KeptItem> of(String company, String item, int limit);
}
