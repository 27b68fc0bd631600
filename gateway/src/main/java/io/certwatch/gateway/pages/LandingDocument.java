package io.certwatch.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** The landing page in one language: {@code landing.html} with the texts of {@code landing_zh.properties} or the English ones. */
final class LandingDocument {

    private static final Pattern TEXT = Pattern.compile("#\\{([\\w.-]+)\\}");
    private static final String NOTICE = "<!-- notice -->";
    private static final String TRIAL = "<a class=\"button\" href=\"/try?lang=#{code}\">#{try}</a>";

    private final String page;
    private final String notice;

    private LandingDocument(String page, String notice) {
        this.page = page;
        this.notice = notice;
    }

    /**
     * @param inbox address of the mail catcher of a local system, else empty
     * @param offersTrial whether anybody may try it without signing in
     */
    static LandingDocument in(Locale language, PageFiles files, String inbox, boolean offersTrial) {
        var texts = ResourceBundle.getBundle(
                "landing",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var page = TEXT.matcher(files.addressIn(template()
                        .replace("<!-- inbox -->", link(inbox))
                        .replace("<!-- trial -->", offersTrial ? TRIAL : "")))
                .replaceAll(text ->
                        Matcher.quoteReplacement(HtmlUtils.htmlEscape(texts.getString(text.group(1)), "UTF-8")));
        return new LandingDocument(
                page, "<p class=\"message success\" role=\"status\">" + texts.getString("signed-out") + "</p>");
    }

    /** @param isSignedOut whether the person has just signed out */
    String html(boolean isSignedOut) {
        return page.replace(NOTICE, isSignedOut ? notice : "");
    }

    private static String template() {
        try {
            return new ClassPathResource("landing.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String link(String inbox) {
        return inbox.isBlank() ? "" : "<a href=\"" + HtmlUtils.htmlEscape(inbox) + "\">#{inbox}</a>";
    }
}
