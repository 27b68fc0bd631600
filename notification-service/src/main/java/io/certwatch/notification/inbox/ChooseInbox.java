package io.certwatch.notification.inbox;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.inbox.InboxChoices.Way;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what people choose. Mails go to members of the team alone, whose addresses are confirmed or vouched for like those of all contacts. */
public final class ChooseInbox {

    private final InboxPeople people;
    private final Contacts contacts;
    private final InstantSource clock;

    public ChooseInbox(InboxPeople people, Contacts contacts, InstantSource clock) {
        this.people = people;
        this.contacts = contacts;
        this.clock = clock;
    }

    public enum Result {
        SAVED,
        /** Somebody was faster, or saw another revision. */
        STALE,
        /** The contact is no member of the team. */
        UNKNOWN_CONTACT,
        /** Mails need a contact to go to. */
        NO_CONTACT
    }

    /** Whom mails may go to. */
    public List<Contact> team(String company) {
        return contacts.team(company);
    }

    /** What was heard of before a person wanted mails is in none. */
    public Result save(InboxChoices changed) {
        var contact = changed.contact();
        if (contact == null && changed.isMailed()) return Result.NO_CONTACT;
        if (contact != null
                && team(changed.company()).stream()
                        .noneMatch(member -> member.id().equals(contact))) return Result.UNKNOWN_CONTACT;
        var before = people.choices(changed.company(), changed.subject());
        if (before.contact() == null || !before.isMailed()) {
            var now = clock.instant();
            Stream.of(Way.MAIL, Way.DIGEST).forEach(way -> people.markMailed(changed, way, now));
        }
        return people.save(changed) ? Result.SAVED : Result.STALE;
    }
}
