package io.certwatch.notification.inbox;

import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.inbox.InboxItems.ItemPlace;
import io.certwatch.notification.inbox.InboxPeople.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a person's inbox, and marks what the person has read. */
public final class ReadInbox {

    /** More are not counted. */
    static final int COUNTED = 100;

    private final InboxItems items;
    private final InboxPeople people;
    private final ClosedSince closedSince;

    public ReadInbox(InboxItems items, InboxPeople people, KnownObligations obligations) {
        this.items = items;
        this.people = people;
        this.closedSince = new ClosedSince(obligations);
    }

    /**
     * An item.
     *
     * @param read whether the person has read it
     * @param closed how many of the obligations of which it says that something is asked for are closed now
     */
    public record ShownItem(InboxItem item, boolean read, int closed) {}

    /**
     * How many a person has not read.
     *
     * @param more whether there are more than that
     */
    public record Unread(int count, boolean more) {}

    /** @param name by which people may have named the person as owner */
    public InboxReader reader(String company, String subject, String name) {
        return InboxReader.of(
                company, subject, name, people.choices(company, subject).shown());
    }

    public List<ShownItem> page(InboxReader reader, int limit, @Nullable ItemPlace after) {
        var reading = people.reading(reader.company(), reader.subject());
        var page = items.page(reader, limit, after);
        var closed = closedSince.count(reader.company(), page);
        return page.stream()
                .map(item -> new ShownItem(item, reading.contains(item), closed.applyAsInt(item)))
                .toList();
    }

    public Unread countUnread(InboxReader reader) {
        var reading = people.reading(reader.company(), reader.subject());
        var counted = items
                .heardAfter(
                        reader, reading.until(), COUNTED + 1 + reading.items().size())
                .stream()
                .filter(item -> !reading.contains(item))
                .limit(COUNTED + 1L)
                .count();
        return new Unread((int) Math.min(counted, COUNTED), counted > COUNTED);
    }

    /** Empty if there is no such item for the reader. */
    public Optional<InboxItem> markRead(InboxReader reader, String id) {
        var found = items.find(reader, id);
        found.filter(item -> !isRead(reader, item))
                .ifPresent(item -> people.markRead(reader.company(), reader.subject(), item));
        return found;
    }

    /** What is heard of later stays unread. */
    public void markReadUntil(InboxReader reader, Instant until) {
        people.markReadUntil(reader.company(), reader.subject(), until);
    }

    private boolean isRead(InboxReader reader, InboxItem item) {
        Reading reading = people.reading(reader.company(), reader.subject());
        return reading.contains(item);
    }
}
