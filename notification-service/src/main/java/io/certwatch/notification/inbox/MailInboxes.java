package io.certwatch.notification.inbox;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.digest.DigestTimes;
import io.certwatch.notification.inbox.InboxChoices.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Mails people what they want mails of: what some minutes brought in one, or what a day brought in one in the morning. It goes the way of all
 * messages to the team. While the contact can get none, it waits.
 */
public final class MailInboxes {

    private static final int MOST = 500;

    private final InboxItems items;
    private final InboxPeople people;
    private final Contacts contacts;
    private final ClosedSince closedSince;
    private final InboxNotices notices;
    private final Consumer<Alert> start;
    private final DigestTimes times;
    private final Duration collect;
    private final AlertMemory memory;
    private final InstantSource clock;

    /**
     * @param start has an alert sent, once however often it is started
     * @param collect how long an item waits for more; longer than an instance takes to store what it has heard of
     */
    public MailInboxes(
            InboxItems items,
            InboxPeople people,
            Contacts contacts,
            KnownObligations obligations,
            InboxNotices notices,
            Consumer<Alert> start,
            DigestTimes times,
            Duration collect,
            AlertMemory memory,
            InstantSource clock) {
        this.items = items;
        this.people = people;
        this.contacts = contacts;
        this.closedSince = new ClosedSince(obligations);
        this.notices = notices;
        this.start = start;
        this.times = times;
        this.collect = collect;
        this.memory = memory;
        this.clock = clock;
    }

    public void mailDue() {
        OneByOne.each(people.mailed(), this::mail);
    }

    private void mail(InboxChoices person) {
        reachable(person).ifPresent(contact -> {
            var until = clock.instant().minus(collect);
            mail(person, contact, Way.MAIL, until);
            var morning = times.nextMorning(contact.details().zone(), mailedUntil(person, Way.DIGEST));
            if (!until.isBefore(morning)) mail(person, contact, Way.DIGEST, until);
        });
    }

    private Optional<Contact> reachable(InboxChoices person) {
        return Optional.ofNullable(person.contact())
                .flatMap(id -> contacts.find(person.company(), id))
                .filter(contact -> contact.vendor() == null && contact.isReachable());
    }

    /** The message is stored before the moment is. After a crash in between, the same items lead to the same message. */
    private void mail(InboxChoices person, Contact contact, Way way, Instant until) {
        var reader = InboxReader.of(person.company(), person.subject(), person.name(), person.heardBy(way));
        var told = items.heardAfter(reader, mailedUntil(person, way), MOST).stream()
                .filter(item -> !item.heard().isAfter(until) && !memory.wasTold(item.at()))
                .toList();
        if (!told.isEmpty()) {
            var first = told.getLast();
            var cause = AlertCause.inbox(contact.id(), first.id(), first.heard());
            var holding = leaveOutOver(person.company(), told);
            if (!holding.isEmpty()) {
                start.accept(Alert.notifyTeam(
                        person.company(), cause, notices.of(person.company(), holding), null, clock.instant()));
            }
        }
        people.markMailed(person, way, until);
    }

    private List<InboxItem> leaveOutOver(String company, List<InboxItem> told) {
        var closed = closedSince.count(company, told);
        return told.stream()
                .filter(item -> !item.isOver(closed.applyAsInt(item)))
                .toList();
    }

    private Instant mailedUntil(InboxChoices person, Way way) {
        return people.mailedUntil(person, way).orElseGet(clock::instant);
    }
}
