package io.certwatch.notification.contact.pages;

import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.pages.ConsentPage.Button;
import io.certwatch.notification.contact.pages.ConsentPage.Kind;
import io.certwatch.notification.link.MessageLinks;
import io.certwatch.notification.link.MessageLinks.LinkClaims;
import io.certwatch.notification.link.Purpose;
import io.certwatch.notification.naming.PartyNames;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Answers the owner of a link with a page, in one language and with the style sheets of the web interface. A link that is
 * invalid or outdated gets a page that says so.
 */
@Component
class ConsentPages {
    static final String HTML = "text/html;charset=UTF-8";

    private static final MediaType HTML_TYPE = MediaType.parseMediaType(HTML);
    private static final Messages MESSAGES = new Messages("mail");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final MessageLinks links;
    private final Contacts contacts;
    private final CompaniesSettings companies;
    private final PartyNames names;

    ConsentPages(MessageLinks links, Contacts contacts, CompaniesSettings companies, PartyNames names) {
        this.links = links;
        this.contacts = contacts;
        this.companies = companies;
        this.names = names;
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("pages/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /** @param kind of the page for the contact as it is now */
    ResponseEntity<String> show(String token, Purpose purpose, Locale locale, Function<Contact, Kind> kind) {
        return answer(
                token,
                purpose,
                locale,
                claims -> contacts.find(claims.company(), claims.contact())
                        .filter(contact -> contact.hasAddress(claims.email())),
                kind);
    }

    /** @param decision of the owner; empty if the link is outdated */
    ResponseEntity<String> answer(
            String token,
            Purpose purpose,
            Locale locale,
            Function<LinkClaims, Optional<Contact>> decision,
            Function<Contact, Kind> kind) {
        var language = Language.of(locale.getLanguage()).orElse(Language.EN);
        return answer(links.verify(token, purpose)
                .map(claims -> decision.apply(claims)
                        .map(contact -> ConsentPage.of(kind.apply(contact), contact, company(contact), vendor(contact)))
                        .orElseGet(() -> ConsentPage.of(Kind.OUTDATED, language)))
                .orElseGet(() -> ConsentPage.of(Kind.INVALID, language)));
    }

    private String company(Contact contact) {
        var company = contact.company();
        return names.ofCompany(company, contact.details().language())
                .orElseGet(() -> companies.of(company).displayName());
    }

    private @Nullable String vendor(Contact contact) {
        var vendor = contact.vendor();
        return vendor == null
                ? null
                : names.ofVendor(contact.company(), vendor, contact.details().language());
    }

    private ResponseEntity<String> answer(ConsentPage page) {
        return ResponseEntity.status(page.kind().status())
                .contentType(HTML_TYPE)
                .cacheControl(CacheControl.noStore())
                .body(html(page));
    }

    private String html(ConsentPage page) {
        var button = page.kind().button();
        var context = new Context(page.language().locale());
        context.setVariable("lang", page.language().code());
        context.setVariable("title", text(page, "title"));
        context.setVariable(
                "text", text(page, page.kind().namesWhatFor() && page.vendor() != null ? "text.vendor" : "text"));
        context.setVariable("field", Button.FIELD);
        context.setVariable("action", button.value());
        context.setVariable("button", button == Button.NONE ? null : label(page.language(), button));
        return templates.process("consent.html", context);
    }

    private static String text(ConsentPage page, String part) {
        return MESSAGES.text(
                page.language(),
                "page." + page.kind().key() + "." + part,
                page.company(),
                page.email(),
                Objects.requireNonNullElse(page.vendor(), ""));
    }

    private static String label(Language language, Button button) {
        return MESSAGES.text(language, "page.button." + button.value());
    }
}
