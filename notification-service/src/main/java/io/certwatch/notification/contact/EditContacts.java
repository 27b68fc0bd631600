package io.certwatch.notification.contact;

import io.certwatch.notification.contact.ContactOutcome.Added;
import io.certwatch.notification.contact.ContactOutcome.AddressTaken;
import io.certwatch.notification.contact.ContactOutcome.Changed;
import io.certwatch.notification.contact.ContactOutcome.Removed;
import io.certwatch.notification.contact.ContactOutcome.Stale;
import io.certwatch.notification.contact.ContactOutcome.Unchanged;
import io.certwatch.notification.contact.ContactOutcome.Unknown;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes contacts; notifies {@link ContactListener} of added and changed ones. */
public final class EditContacts {
    private final Contacts contacts;
    private final ContactListener listener;

    public EditContacts(Contacts contacts, ContactListener listener) {
        this.contacts = contacts;
        this.listener = listener;
    }

    /** Returns the existing contact if the vendor has one with this address. */
    public ContactOutcome add(String company, ContactDetails details) {
        while (true) {
            var wanted = Contact.of(company, details);
            var known = contacts.sameAddress(wanted);
            if (known.isPresent()) {
                var kept = change(known.get(), details);
                if (!(kept instanceof Stale)) {
                    return kept;
                }
            } else if (contacts.add(wanted)) {
                listener.contactAdded(company, details.vendor());
                return new Added(wanted);
            }
        }
    }

    public ContactOutcome change(String company, String id, ContactDetails details, @Nullable Long version) {
        var known = contacts.find(company, id);
        if (known.isEmpty()) {
            return new Unknown();
        }
        return isStale(known.get(), version) ? new Stale(known.get()) : change(known.get(), details);
    }

    public ContactOutcome remove(String company, String id, @Nullable Long version) {
        var known = contacts.find(company, id);
        if (known.isEmpty()) {
            return new Unknown();
        }
        if (isStale(known.get(), version) || !contacts.remove(known.get())) {
            return new Stale(known.get());
        }
        return new Removed();
    }

    private ContactOutcome change(Contact known, ContactDetails details) {
        if (known.details().equals(details)) {
            listener.contactAdded(known.company(), known.vendor());
            return new Unchanged(known);
        }
        var changed = known.with(details);
        var other =
                contacts.sameAddress(changed).filter(contact -> !contact.id().equals(known.id()));
        if (other.isPresent()) {
            return new AddressTaken(other.get());
        }
        if (!contacts.replace(changed)) {
            return new Stale(known);
        }
        listener.contactAdded(changed.company(), changed.vendor());
        return new Changed(changed);
    }

    private static boolean isStale(Contact known, @Nullable Long version) {
        return version != null && version != known.version();
    }
}
