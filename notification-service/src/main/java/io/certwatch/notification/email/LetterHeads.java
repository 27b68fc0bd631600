package io.certwatch.notification.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.link.MessageLinks.Addressee;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On whose behalf messages are sent: what a company has set, and the links of each recipient. */
record LetterHeads(CompaniesSettings companies, MessageLinks links) {

    CompanySettings settings(String company) {
        return companies.of(company);
    }

    LetterHead of(Alert alert, Recipient to, CompanySettings settings) {
        return of(alert.id().company(), alert.vendor(), to, settings);
    }

    LetterHead of(Contact contact, CompanySettings settings) {
        return of(contact.company(), contact.vendor(), Recipient.of(contact), settings);
    }

    private LetterHead of(String company, @Nullable String vendor, Recipient to, CompanySettings settings) {
        return head(
                settings,
                to.language(),
                vendor == null
                        ? null
                        : links.acknowledge(new Addressee(
                                company, settings.senderName(), vendor, to.contact(), to.name(), to.language())),
                links.unsubscribe(company, to.contact(), to.email()));
    }

    /** With links without a token, because the reader of a preview is not the recipient. */
    LetterHead preview(Language language, CompanySettings settings) {
        return head(settings, language, links.page("/acknowledge/preview"), links.page("/unsubscribe/preview"));
    }

    private static LetterHead head(
            CompanySettings settings, Language language, @Nullable URI answer, @Nullable URI unsubscribe) {
        var footer = settings.footer();
        return new LetterHead(
                name(settings),
                settings.replyTo(),
                footer == null ? List.of() : footer.in(language).strip().lines().toList(),
                answer,
                unsubscribe);
    }

    /** As recipients see it. */
    static String name(CompanySettings settings) {
        var name = settings.senderName();
        return name == null || name.isBlank() ? settings.company() : name;
    }
}
