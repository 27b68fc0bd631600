package io.certwatch.notification.contact.pages;

import io.certwatch.notification.contact.RecordConsent;
import io.certwatch.notification.contact.pages.ConsentPage.Button;
import io.certwatch.notification.contact.pages.ConsentPage.Kind;
import io.certwatch.notification.link.Purpose;
import io.certwatch.platform.openapi.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The owner of an address ends its messages, by one click of a mail program (RFC 8058) or on a page, which offers the way back. */
@RestController
@RequestMapping("/unsubscribe/{token}")
class UnsubscriptionController {
    private final RecordConsent recordConsent;
    private final ConsentPages pages;

    UnsubscriptionController(RecordConsent recordConsent, ConsentPages pages) {
        this.recordConsent = recordConsent;
        this.pages = pages;
    }

    @Operation(
            operationId = "showUnsubscription",
            summary = "Show the page on which the owner of an address unsubscribes")
    @Answers(
            value = {200, 404, 410},
            media = ConsentPages.HTML)
    @GetMapping
    ResponseEntity<String> show(
            @PathVariable String token,
            @Parameter(hidden = true) @RequestParam Map<String, String> ofMailPrograms,
            Locale locale) {
        return pages.show(
                token,
                Purpose.UNSUBSCRIBE,
                locale,
                contact -> contact.ownerOptedOut() ? Kind.UNSUBSCRIBED : Kind.UNSUBSCRIBE);
    }

    /** Every form unsubscribes, except that of the page which says so: mail programs send {@code List-Unsubscribe=One-Click}. */
    @Operation(
            operationId = "unsubscribe",
            summary = "Unsubscribe an address, as its owner, or subscribe it again; again changes nothing")
    @Answers(
            value = {200, 404, 410},
            media = ConsentPages.HTML)
    @PostMapping
    ResponseEntity<String> unsubscribe(
            @PathVariable String token,
            @Parameter(hidden = true) @RequestParam Map<String, String> form,
            Locale locale) {
        return Button.SUBSCRIBE.isIn(form)
                ? pages.answer(
                        token,
                        Purpose.UNSUBSCRIBE,
                        locale,
                        claims -> recordConsent.subscribe(claims.company(), claims.contact(), claims.email()),
                        _ -> Kind.SUBSCRIBED)
                : pages.answer(
                        token,
                        Purpose.UNSUBSCRIBE,
                        locale,
                        claims -> recordConsent.unsubscribe(claims.company(), claims.contact(), claims.email()),
                        _ -> Kind.UNSUBSCRIBED);
    }
}
