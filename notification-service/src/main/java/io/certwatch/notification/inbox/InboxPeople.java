package io.certwatch.notification.inbox;

import io.certwatch.notification.inbox.InboxChoices.Way;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what each person has chosen and read. */
public interface InboxPeople {

    /**
     * What a person has read.
     *
     * @param until all that was heard of until then
     * @param items further ones by id, as of which moment
     */
    record Reading(Instant until, Map<String, Instant> items) {

        public Reading {
            items = Map.copyOf(items);
        }

        /** What was added to an item later was not read. */
        public boolean contains(InboxItem item) {
            var seen = items.getOrDefault(item.id(), until);
            return !item.heard().isAfter(until) || !item.heard().isAfter(seen);
        }
    }

    InboxChoices choices(String company, String subject);

    /** Writes it if the stored one is one revision older, or if there is none for the first; otherwise returns false. */
    boolean save(InboxChoices changed);

    /** Those who want mails or digests and have a contact to send them to. */
    List<InboxChoices> mailed();

    /** Until when what was heard of is in mails of this way, or was before the person wanted any; empty if that is not known. */
    Optional<Instant> mailedUntil(InboxChoices person, Way way);

    /** Never goes back. */
    void markMailed(InboxChoices person, Way way, Instant until);

    Reading reading(String company, String subject);

    void markRead(String company, String subject, InboxItem item);

    /** Marks as read what was heard of until then. */
    void markReadUntil(String company, String subject, Instant until);

    /** Forgets what was read of items that are not kept. */
    void removeReadingsBefore(Instant oldest);
}
