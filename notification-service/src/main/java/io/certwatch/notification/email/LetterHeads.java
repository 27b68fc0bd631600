package io.certwatch.notification.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.link.MessageLinks.Addressee;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On whose behalf messages are sent: what a company has set, how it and its vendors are called, and the links of each recipient. */
record LetterHeads(CompaniesSettings companies, PartyNames names, MessageLinks links) {

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
                vendor == null ? null : links.acknowledge(addressee(company, vendor, to, settings)),
                links.unsubscribe(company, to.contact(), to.email()));
    }

    private Addressee addressee(String company, String vendor, Recipient to, CompanySettings settings) {
        var language = to.language();
        return new Addressee(
                company,
                names.ofCompany(company, language).orElse(settings.senderName()),
                vendor,
                names.find(company, vendor).flatMap(name -> name.in(language)).orElse(null),
                to.contact(),
                to.name(),
                language);
    }

    /** With links without a token, because the reader of a preview is not the recipient. */
    LetterHead preview(Language language, CompanySettings settings) {
        return head(settings, language, links.page("/acknowledge/preview"), links.page("/unsubscribe/preview"));
    }

    private LetterHead head(
            CompanySettings settings, Language language, @Nullable URI answer, @Nullable URI unsubscribe) {
        var footer = settings.footer();
        return new LetterHead(
                company(settings, language),
                settings.replyTo(),
                footer == null ? List.of() : footer.in(language).strip().lines().toList(),
                answer,
                unsubscribe);
    }

    /** As recipients see the company: by its legal name, else as it calls itself as a sender, else by its id. */
    String company(CompanySettings settings, Language language) {
        return names.ofCompany(settings.company(), language).orElseGet(() -> settings.displayName());
    }

    /** As recipients see the vendor; null of the company's own team. */
    @Nullable
    String vendor(String company, @Nullable String vendor, Language language) {
        return vendor == null ? null : names.ofVendor(company, vendor, language);
    }
}
