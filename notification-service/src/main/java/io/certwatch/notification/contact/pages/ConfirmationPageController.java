package io.certwatch.notification.contact.pages;

import io.certwatch.notification.contact.RecordConsent;
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

/** The owner of an address confirms it. Reading the page changes nothing: mail filters open every link. */
@RestController
@RequestMapping("/confirm/{token}")
class ConfirmationPageController {
    private final RecordConsent recordConsent;
    private final ConsentPages pages;

    ConfirmationPageController(RecordConsent recordConsent, ConsentPages pages) {
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
        return pages.show(
                token, Purpose.CONFIRM, locale, contact -> contact.isConfirmed() ? Kind.CONFIRMED : Kind.CONFIRM);
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
        return pages.answer(
                token,
                Purpose.CONFIRM,
                locale,
                claims -> recordConsent.confirm(claims.company(), claims.contact(), claims.email()),
                _ -> Kind.CONFIRMED);
    }
}
