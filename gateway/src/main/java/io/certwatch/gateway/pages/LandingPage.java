package io.certwatch.gateway.pages;

import io.certwatch.gateway.signin.RequestCaller;
import io.certwatch.platform.web.RequestProblem;
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

    private final RequestCaller callers;
    private final String page;

    LandingPage(Environment environment, RequestCaller callers) throws IOException {
        this.callers = callers;
        this.page = template().replace("<!-- inbox -->", inbox(environment.getProperty(INBOX)));
    }

    @Operation(operationId = "getLandingPage", summary = "Get the landing page")
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        return isSignedIn(request)
                ? ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(WebPage.HOME))
                        .build()
                : ResponseEntity.ok(page);
    }

    /** The page needs neither the sessions nor the provider: while they are away, it offers to sign in. */
    private boolean isSignedIn(HttpServletRequest request) {
        try {
            return callers.find(request).isPresent();
        } catch (RequestProblem away) {
            return false;
        }
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
