package io.certwatch.notification.email;

import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * Text as HTML in which no date, entry code or number of a standard is broken over two lines. It is escaped here, so that
 * templates insert it as it is.
 */
public final class Unbroken {
    private static final Pattern WHOLE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2} [A-Z][a-z]+ \\d{4}|(?:CNE|SCP)-\\d+|GB(?:/T)?"
                    + " \\d+-\\d{4}");

    Unbroken() {}

    public String in(String text) {
        return WHOLE.matcher(HtmlEscape.escapeHtml4Xml(text))
                .replaceAll("<span style=\"white-space:nowrap\">$0</span>");
    }
}
