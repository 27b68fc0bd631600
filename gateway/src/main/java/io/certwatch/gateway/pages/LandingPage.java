package io.certwatch.gateway.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Links to the documentation, the health and, if mails are captured, the inbox. */
@RestController
final class LandingPage {

    private static final String INBOX = "certwatch.gateway.inbox";

    private final String page;

    LandingPage(Environment environment) throws IOException {
        this.page = template().replace("<!-- inbox -->", inbox(environment.getProperty(INBOX)));
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page() {
        return page;
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
