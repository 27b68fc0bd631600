package io.certwatch.notification.contact;

import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Puts unconfirmed addresses on the team's list, and takes items off it that a change of the contact has settled. */
public final class ReportContacts implements ContactListener, SuppressionListener {
    private final Contacts contacts;
    private final TeamList teamList;
    private final Duration unconfirmedFor;
    private final InstantSource clock;

    /** Contacts that were written until then have been looked at. */
    private Instant lookedAt = Instant.EPOCH;

    /** @param unconfirmedFor how long an address may stay unconfirmed */
    public ReportContacts(Contacts contacts, TeamList teamList, Duration unconfirmedFor, InstantSource clock) {
        this.contacts = contacts;
        this.teamList = teamList;
        this.unconfirmedFor = unconfirmedFor;
        this.clock = clock;
    }

    /** Reports those that are unconfirmed for too long by now; after a start, all of them once more. */
    void reportUnconfirmed() {
        var until = clock.instant().minus(unconfirmedFor);
        contacts.forEachAwaiting(lookedAt, until, this::open);
        lookedAt = until;
    }

    @Override
    public void contactAdded(String company, String vendor) {
        // The list of vendors without a contact belongs to their alerts.
    }

    /** Nothing goes to the address any more, so there is nothing to confirm. */
    @Override
    public void onSuppressed(Contact contact) {
        teamList.close(contact.company(), Kind.UNCONFIRMED, contact.id());
    }

    @Override
    public void contactChanged(Contact contact) {
        if (!contact.awaitsConfirmation()
                || contact.since().isAfter(clock.instant().minus(unconfirmedFor))) {
            teamList.close(contact.company(), Kind.UNCONFIRMED, contact.id());
        }
        if (contact.suppression() == null) {
            closeSuppressions(contact);
        }
    }

    @Override
    public void contactRemoved(Contact contact) {
        teamList.close(contact.company(), Kind.UNCONFIRMED, contact.id());
        closeSuppressions(contact);
    }

    private void closeSuppressions(Contact contact) {
        teamList.close(contact.company(), Kind.BOUNCED, contact.id());
        teamList.close(contact.company(), Kind.COMPLAINED, contact.id());
    }

    /** Looks again afterwards: a contact that changes meanwhile was not on the list yet. */
    private void open(Contact contact) {
        var details = contact.details();
        var facts = Map.of(TeamItem.NAME, details.name(), TeamItem.EMAIL, details.email());
        teamList.open(new TeamItem(
                contact.company(), Kind.UNCONFIRMED, contact.id(), contact.vendor(), facts, contact.since()));
        if (contacts.find(contact.company(), contact.id())
                .filter(now -> now.awaitsConfirmation() && now.since().equals(contact.since()))
                .isEmpty()) {
            teamList.close(contact.company(), Kind.UNCONFIRMED, contact.id());
        }
    }
}
