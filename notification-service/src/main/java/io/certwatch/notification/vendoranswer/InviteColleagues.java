package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.vocabulary.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a contact of a colleague whom somebody named. Such a contact has to confirm the address before anything else goes
 * there, even if the company vouches for those that it enters itself.
 */
public final class InviteColleagues {
    private static final Logger LOG = LoggerFactory.getLogger(InviteColleagues.class);

    /** Anybody with a link can name addresses. */
    public static final int INVITED_A_DAY = 5;

    private final Invitations invitations;
    private final Contacts contacts;
    private final EditContacts editContacts;

    public InviteColleagues(Invitations invitations, Contacts contacts, EditContacts editContacts) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.editContacts = editContacts;
    }

    /**
     * @param mailbox of the colleague; the address as it was typed if that is none
     * @param refusal why the colleague cannot be asked; empty if the colleague was asked, or is a contact
     */
    record Invitation(String mailbox, Optional<ColleagueRefusal> refusal) {}

    /** Can be repeated. */
    Invitation invite(PassedOn passedOn, Instant now) {
        var typed = passedOn.colleague().email();
        try {
            var email = EmailAddress.read(typed).value();
            var mailbox = email.toLowerCase(Locale.ROOT);
            return new Invitation(mailbox, invite(passedOn, email, mailbox, now));
        } catch (IllegalArgumentException noAddress) {
            return new Invitation(typed.toLowerCase(Locale.ROOT), Optional.of(ColleagueRefusal.NO_ADDRESS));
        }
    }

    private Optional<ColleagueRefusal> invite(PassedOn passedOn, String email, String mailbox, Instant now) {
        var company = passedOn.company();
        var vendor = passedOn.vendor();
        if (contacts.isRefused(company, mailbox)) return Optional.of(ColleagueRefusal.UNWANTED);
        var known = contacts.of(company, vendor).stream()
                .filter(contact -> contact.hasAddress(mailbox))
                .findFirst();
        if (known.isPresent()) {
            invitations.keep(company, vendor, mailbox);
            return known.get().suppression() == null ? Optional.empty() : Optional.of(ColleagueRefusal.COMES_BACK);
        }
        if (invitations.isKnown(company, vendor, mailbox)) return Optional.empty();
        if (invitations.count(company, vendor, now.minus(Duration.ofDays(1))) >= INVITED_A_DAY) {
            LOG.warn("Vendor {} of {} named more colleagues than are asked in a day", vendor, company);
            return Optional.of(ColleagueRefusal.TOO_MANY);
        }
        var colleague = passedOn.colleague();
        var name = Objects.requireNonNullElse(colleague.name(), email);
        var details = ContactDetails.of(vendor, name, email, colleague.language());
        invitations.name(company, vendor, mailbox, passedOn.contact(), now);
        editContacts.add(company, details, UnaryOperator.identity(), false);
        invitations.keep(company, vendor, mailbox);
        return Optional.empty();
    }
}
