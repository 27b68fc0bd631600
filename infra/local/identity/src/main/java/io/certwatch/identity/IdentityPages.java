package io.certwatch.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The page to sign in, and the page that says that something went wrong. */
@Controller
class IdentityPages implements ErrorController {
    private static final Pattern PLACE = Pattern.compile("(#?)\\{([\\w.-]+)}");

    private final MessageSource messages;
    private final String gateway;
    private final String signIn = template("sign-in.html");
    private final String failure = template("failure.html");

    IdentityPages(MessageSource messages, IdentitySettings settings) throws IOException {
        this.messages = messages;
        this.gateway = settings.gateways().getFirst() + "/";
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String signIn(HttpServletRequest request, CsrfToken csrf, Locale locale) {
        return fill(
                signIn,
                locale,
                Map.of(
                        "notice", notice(request, locale),
                        "csrfName", csrf.getParameterName(),
                        "csrf", csrf.getToken()));
    }

    private String notice(HttpServletRequest request, Locale locale) {
        if (request.getParameter("error") != null) return text("signin.wrong", locale);
        return request.getParameter("expired") == null ? "" : text("signin.expired", locale);
    }

    /** Sends a person to the gateway who signed in without coming from there. */
    @GetMapping("/")
    String home() {
        return "redirect:" + gateway;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String failure(HttpServletRequest request, Locale locale) {
        return fill(failure, locale, Map.of("gateway", gateway, "files", request.getContextPath()));
    }

    /** Fills names in braces with values, and those after a hash sign with texts in this language. */
    private String fill(String template, Locale locale, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(filling(place, locale, values)));
    }

    private String filling(MatchResult place, Locale locale, Map<String, String> values) {
        var name = place.group(2);
        return HtmlUtils.htmlEscape(place.group(1).isEmpty() ? values.getOrDefault(name, "") : text(name, locale));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String template(String name) throws IOException {
        return new ClassPathResource(name, IdentityPages.class).getContentAsString(UTF_8);
    }
}
