package io.certwatch.notification.contact;

import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Added;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.AddressTaken;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Changed;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Removed;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Stale;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Unchanged;
import io.certwatch.notification.contact.EditContacts.ContactOutcome.Unknown;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes contacts; notifies {@link ContactListener}. */
public final class EditContacts {

    /** The result of adding, changing or removing a contact. */
    public sealed interface ContactOutcome {

        record Added(Contact contact) implements ContactOutcome {}

        record Changed(Contact contact) implements ContactOutcome {}

        record Unchanged(Contact contact) implements ContactOutcome {}

        record Removed() implements ContactOutcome {}

        record Unknown() implements ContactOutcome {}

        /** The contact has changed since the caller read it. */
        record Stale(Contact current) implements ContactOutcome {}

        /** Another contact of the same vendor has this address. */
        record AddressTaken(Contact by) implements ContactOutcome {}
    }

    private final Contacts contacts;
    private final CompaniesSettings companies;
    private final ContactListener listener;
    private final InstantSource clock;

    public EditContacts(Contacts contacts, CompaniesSettings companies, ContactListener listener, InstantSource clock) {
        this.contacts = contacts;
        this.companies = companies;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Returns the existing contact if the vendor, or the team, has one with this address.
     *
     * @param vouched whether the company vouches for the address; null: as its settings say
     */
    public ContactOutcome add(String company, ContactDetails details, @Nullable Boolean vouched) {
        return add(company, details, _ -> details, vouched);
    }

    /** @param over what becomes of an existing contact, from what is known of it */
    public ContactOutcome add(
            String company, ContactDetails details, UnaryOperator<ContactDetails> over, @Nullable Boolean vouched) {
        var confirmation = confirmation(company, vouched);
        while (true) {
            var wanted = Contact.of(company, details, confirmation, now());
            var known = contacts.sameAddress(wanted);
            if (known.isPresent()) {
                var kept = change(known.get(), over.apply(known.get().details()), confirmation);
                if (!(kept instanceof Stale)) return kept;
            } else if (contacts.add(wanted)) {
                listener.notifyOf(wanted);
                return new Added(wanted);
            }
        }
    }

    /** @param vouched as of adding */
    public ContactOutcome change(
            String company, String id, ContactDetails details, @Nullable Boolean vouched, @Nullable Long version) {
        var known = contacts.find(company, id);
        if (known.isEmpty()) return new Unknown();
        return isStale(known.get(), version)
                ? new Stale(known.get())
                : change(known.get(), details, confirmation(company, vouched));
    }

    public ContactOutcome remove(String company, String id, @Nullable Long version) {
        var known = contacts.find(company, id);
        if (known.isEmpty()) return new Unknown();
        if (isStale(known.get(), version) || !contacts.remove(known.get())) return new Stale(known.get());
        listener.contactRemoved(known.get());
        return new Removed();
    }

    private ContactOutcome change(Contact known, ContactDetails details, Confirmation confirmation) {
        var changed = applyChange(known, details, confirmation);
        if (changed.equals(known)) {
            listener.notifyOf(known);
            return new Unchanged(known);
        }
        var other =
                contacts.sameAddress(changed).filter(contact -> !contact.id().equals(known.id()));
        if (other.isPresent()) return new AddressTaken(other.get());
        if (!contacts.replace(changed)) return new Stale(known);
        listener.contactChanged(changed);
        listener.notifyOf(changed);
        return new Changed(changed);
    }

    private Contact applyChange(Contact known, ContactDetails details, Confirmation confirmation) {
        var changed = known.with(details, confirmation, now());
        var isSame = changed.details().equals(known.details()) && changed.confirmation() == known.confirmation();
        return isSame ? known : changed;
    }

    private Confirmation confirmation(String company, @Nullable Boolean vouched) {
        var vouches = vouched == null ? companies.of(company).vouchForContacts() : vouched;
        return vouches ? Confirmation.VOUCHED : Confirmation.UNCONFIRMED;
    }

    /** As exact as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isStale(Contact known, @Nullable Long version) {
        return version != null && version != known.version();
    }
}
