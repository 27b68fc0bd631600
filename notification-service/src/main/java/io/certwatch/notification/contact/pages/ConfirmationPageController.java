package io.certwatch.notification.contact.pages;

import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.contact.RecordConsent;
import io.certwatch.notification.contact.pages.ConsentPage.Kind;
import io.certwatch.notification.link.LinkClaims;
import io.certwatch.notification.link.Links;
import io.certwatch.notification.link.Purpose;
import io.certwatch.platform.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The owner of an address confirms it. Reading the page changes nothing: mail filters open every link. */
@RestController
@RequestMapping("/confirm/{token}")
class ConfirmationPageController {
    private final Links links;
    private final Contacts contacts;
    private final CompaniesSettings companies;
    private final RecordConsent recordConsent;
    private final ConsentPages pages;

    ConfirmationPageController(
            Links links,
            Contacts contacts,
            CompaniesSettings companies,
            RecordConsent recordConsent,
            ConsentPages pages) {
        this.links = links;
        this.contacts = contacts;
        this.companies = companies;
        this.recordConsent = recordConsent;
        this.pages = pages;
    }

    @Operation(operationId = "showConfirmation", summary = "Show the page on which the owner confirms an address")
    @Answers(
            value = {200, 404, 410},
            media = ConsentPages.HTML)
    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String token,
            @Parameter(hidden = true) @RequestParam Map<String, String> ofMailPrograms,
            Locale locale) {
        return answer(
                token,
                locale,
                claims -> contacts.find(claims.company(), claims.contact())
                        .filter(contact -> contact.hasAddress(claims.email()))
                        .map(contact -> page(contact.isConfirmed() ? Kind.CONFIRMED : Kind.CONFIRM, contact))
                        .orElseGet(() -> ConsentPage.of(Kind.OUTDATED, PageLanguage.of(locale))));
    }

    @Operation(operationId = "confirmAddress", summary = "Confirm an address, as its owner; again changes nothing")
    @Answers(
            value = {200, 404, 410},
            media = ConsentPages.HTML)
    @PostMapping
    ResponseEntity<String> confirm(
            @PathVariable String token,
            @Parameter(hidden = true) @RequestParam Map<String, String> form,
            Locale locale) {
        return answer(
                token,
                locale,
                claims -> recordConsent
                        .confirm(claims.company(), claims.contact(), claims.email())
                        .map(contact -> page(Kind.CONFIRMED, contact))
                        .orElseGet(() -> ConsentPage.of(Kind.OUTDATED, PageLanguage.of(locale))));
    }

    private ResponseEntity<String> answer(String token, Locale locale, Function<LinkClaims, ConsentPage> page) {
        return pages.answer(links.verify(token, Purpose.CONFIRM)
                .map(page)
                .orElseGet(() -> ConsentPage.of(Kind.INVALID, PageLanguage.of(locale))));
    }

    private ConsentPage page(Kind kind, Contact contact) {
        return ConsentPage.of(kind, contact, companies.of(contact.company()));
    }
}
