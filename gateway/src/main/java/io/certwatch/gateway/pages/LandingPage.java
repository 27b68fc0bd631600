package io.certwatch.gateway.pages;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Leads who is signed in to the web page; for others it says what this is, and links to the documentation, the health and the inbox. */
@RestController
final class LandingPage {

    private static final String INBOX = "certwatch.gateway.inbox";

    private final SignedIn signedIn;
    private final String page;

    LandingPage(Environment environment, SignedIn signedIn) throws IOException {
        this.signedIn = signedIn;
        this.page = template().replace("<!-- inbox -->", inbox(environment.getProperty(INBOX)));
    }

    @Operation(operationId = "getLandingPage", summary = "Get the landing page")
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        return signedIn.is(request)
                ? ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(WebPage.HOME))
                        .build()
                : ResponseEntity.ok(page);
    }

    private static String template() throws IOException {
        return new ClassPathResource("landing.html").getContentAsString(StandardCharsets.UTF_8);
    }

    private static String inbox(@Nullable String address) {
        if (address == null || address.isBlank()) return "";
        return "<li><a href=\"" + HtmlUtils.htmlEscape(address)
                + "\">Inbox / 收件箱</a>: the e-mails that were caught</li>";
    }
}
