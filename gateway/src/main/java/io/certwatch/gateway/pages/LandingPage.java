package io.certwatch.gateway.pages;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Says who is signed in, and links to the documentation, the health and, if mails are captured, the inbox. */
@RestController
final class LandingPage {

    private static final String INBOX = "certwatch.gateway.inbox";

    private static final String PERSON = "<!-- person -->";

    private final PersonBar person;
    private final String page;

    LandingPage(Environment environment, PersonBar person) throws IOException {
        this.person = person;
        this.page = template().replace("<!-- inbox -->", inbox(environment.getProperty(INBOX)));
    }

    @Operation(operationId = "getLandingPage", summary = "Get the landing page")
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request) {
        return page.replace(PERSON, person.html(request));
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
