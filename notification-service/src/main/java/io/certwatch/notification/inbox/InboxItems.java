package io.certwatch.notification.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores the items of all companies. */
public interface InboxItems {

    /** An item and how often it was written. */
    record StoredItem(InboxItem item, long version) {}

    /** The last item of a page. */
    record ItemPlace(Instant heard, String id) {}

    List<StoredItem> find(Collection<InboxItem> same);

    /** Writes it if the stored one has this version, or if there is none for 0; otherwise returns false. */
    boolean save(InboxItem item, long version);

    /** What concerns the reader, what was heard of last first. */
    List<InboxItem> page(InboxReader reader, int limit, @Nullable ItemPlace after);

    /** What concerns the reader and was heard of after a moment, the last first. */
    List<InboxItem> heardAfter(InboxReader reader, Instant moment, int limit);

    Optional<InboxItem> find(InboxReader reader, String id);

    /** Removes what was heard of last before then. */
    void removeBefore(Instant oldest);

    /** Keeps only the newest of each company. */
    void keepNewest(int most);
}
