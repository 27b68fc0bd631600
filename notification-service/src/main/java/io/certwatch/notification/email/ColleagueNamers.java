package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.vendoranswer.Invitations;
import io.certwatch.platform.text.Language;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which contact of a vendor got the link with which a colleague was named. */
record ColleagueNamers(Invitations invitations, Contacts contacts) {

    /** The name; null if the company entered the address itself. */
    @Nullable
    String nameOf(Contact colleague, Language language) {
        var vendor = colleague.vendor();
        if (vendor == null) return null;
        var mailbox = colleague.details().email().toLowerCase(Locale.ROOT);
        return invitations
                .namer(colleague.company(), vendor, mailbox)
                .map(namer -> Optional.ofNullable(namer.contact())
                        .flatMap(id -> contacts.find(colleague.company(), id))
                        .map(contact -> contact.details().name())
                        .orElseGet(() -> MESSAGES.text(language, "confirm.somebody")))
                .orElse(null);
    }
}
