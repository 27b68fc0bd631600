package io.certwatch.notification.delivery.email;

import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** Text as HTML in which no date is broken over two lines; templates insert it unescaped, because it is escaped here. */
public final class WholeDates {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    WholeDates() {}

    public String in(String text) {
        return DATE.matcher(HtmlEscape.escapeHtml4Xml(text)).replaceAll("<span style=\"white-space:nowrap\">$0</span>");
    }
}
