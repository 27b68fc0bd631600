package io.certwatch.gateway.pages;

import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Title and first sentence of a page in one language: people read them while the scripts of the page are loaded. */
final class PageHead {

    private final Map<String, byte[]> files;

    PageHead(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param withLead a place within the page has another first sentence, so it says none */
    String html(String page, String language, boolean withLead) {
        var texts = files.get("pages/" + page + "/" + language + ".json");
        if (texts == null) return "";
        var words = JsonMapper.shared().readTree(texts);
        return "<div class=\"page-head\"><div><h1>" + escape(words.path("title")) + "</h1>"
                + (withLead && words.path("lead").isString()
                        ? "<p class=\"muted\">" + escape(words.path("lead")) + "</p>"
                        : "")
                + "</div></div>";
    }

    private static String escape(JsonNode text) {
        return HtmlUtils.htmlEscape(text.asString(), "UTF-8");
    }
}
