package io.certwatch.gateway.pages;

import io.certwatch.gateway.limit.TrialFilters;
import io.certwatch.gateway.signin.SignedOutNotice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Leads those who are signed in to the web page. To others it says what this is, in the language of their browser, and links to the
 * sign-in, the trial, the documentation, the health and the inbox.
 */
@RestController
final class LandingPage {

    private static final String INBOX = "certwatch.gateway.inbox";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final SignedIn signedIn;
    private final LandingDocument english;
    private final LandingDocument chinese;

    LandingPage(Environment environment, SignedIn signedIn, PageFiles files) {
        var inbox = environment.getProperty(INBOX, "");
        this.signedIn = signedIn;
        var offersTrial = environment.getProperty(TrialFilters.OFFERED, Boolean.class, true);
        this.english = LandingDocument.in(Locale.ENGLISH, files, inbox, offersTrial);
        this.chinese = LandingDocument.in(Locale.CHINESE, files, inbox, offersTrial);
    }

    @Operation(operationId = "getLandingPage", summary = "Get the landing page")
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @Parameter(
                            description = "Language, else that of Accept-Language",
                            schema = @Schema(allowableValues = {"zh", "en"}))
                    @RequestParam(required = false)
                    @Nullable
                    String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (signedIn.is(request))
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(WebPage.HOME))
                    .build();
        var isSignedOut = SignedOutNotice.take(request, response);
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body((isChinese(lang, request) ? chinese : english).html(isSignedOut));
    }

    /** English if neither the address nor the browser asks for Chinese. */
    private static boolean isChinese(@Nullable String lang, HttpServletRequest request) {
        var asked = lang == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : lang;
        try {
            return asked != null && Locale.CHINESE.equals(Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES));
        } catch (IllegalArgumentException notALanguage) {
            return false;
        }
    }
}
