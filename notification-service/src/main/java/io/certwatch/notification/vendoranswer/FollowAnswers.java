package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.contact.ContactDetails;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.EditContacts;
import io.certwatch.notification.vocabulary.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps decisions about answers, to be told, and makes a contact of a colleague whom somebody named. Such a contact has
 * to confirm the address before anything else goes there, even if the company vouches for those that it enters itself.
 */
public final class FollowAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FollowAnswers.class);

    /** What is older was told long ago, or nobody expects it any more: events may be read again from the beginning. */
    private static final Duration NEWS_AT_MOST = Duration.ofDays(7);

    /** Anybody with a link can name addresses. */
    private static final int INVITED_A_DAY = 5;

    private final VendorDecisions decisions;
    private final Invitations invitations;
    private final Contacts contacts;
    private final EditContacts editContacts;
    private final InstantSource clock;

    public FollowAnswers(
            VendorDecisions decisions,
            Invitations invitations,
            Contacts contacts,
            EditContacts editContacts,
            InstantSource clock) {
        this.decisions = decisions;
        this.invitations = invitations;
        this.contacts = contacts;
        this.editContacts = editContacts;
        this.clock = clock;
    }

    /** Can be repeated. */
    public void on(List<AnswerNews> news) {
        var now = clock.instant();
        decisions.keep(
                news.stream()
                        .map(AnswerNews::decision)
                        .filter(Objects::nonNull)
                        .filter(decision -> isNews(decision.at(), now))
                        .toList(),
                now);
        news.stream()
                .map(AnswerNews::passedOn)
                .filter(Objects::nonNull)
                .filter(passedOn -> isNews(passedOn.at(), now))
                .forEach(passedOn -> invite(passedOn, now));
    }

    private static boolean isNews(Instant at, Instant now) {
        return at.isAfter(now.minus(NEWS_AT_MOST));
    }

    private void invite(PassedOn passedOn, Instant now) {
        var company = passedOn.company();
        var vendor = passedOn.vendor();
        try {
            var email = EmailAddress.read(passedOn.email()).value();
            var mailbox = email.toLowerCase(Locale.ROOT);
            if (invitations.isKnown(company, vendor, mailbox) || contacts.isRefused(company, mailbox)) return;
            if (invitations.count(company, vendor, now.minus(Duration.ofDays(1))) >= INVITED_A_DAY) {
                LOG.warn("Vendor {} of {} named more colleagues than are asked in a day", vendor, company);
                return;
            }
            var name = Objects.requireNonNullElse(passedOn.name(), email);
            var details = ContactDetails.of(vendor, name, email, passedOn.language());
            invitations.name(company, vendor, mailbox, passedOn.contact(), now);
            editContacts.add(company, details, UnaryOperator.identity(), false);
            invitations.keep(company, vendor, mailbox);
        } catch (IllegalArgumentException noAddress) {
            LOG.info("Vendor {} of {} named a colleague whose address {}", vendor, company, noAddress.getMessage());
        }
    }
}
