package io.certwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that a page shows, so that a story is the same in both languages. */
final class Texts {

    private static final Path WEB = Installation.REPOSITORY.resolve("gateway/web-page/src/main/resources/static/web");

    private final String language;
    private final JsonNode ofPage;
    private final JsonNode ofAll;

    private Texts(String language, JsonNode ofPage, JsonNode ofAll) {
        this.language = language;
        this.ofPage = ofPage;
        this.ofAll = ofAll;
    }

    /** @param page name of a page; a key that it lacks is one of all pages */
    static Texts of(String page, String language) {
        var file = language + ".json";
        return new Texts(
                language,
                read(WEB.resolve("pages").resolve(page).resolve(file)),
                read(WEB.resolve("app").resolve(file)));
    }

    private static JsonNode read(Path path) {
        return JsonMapper.shared().readTree(path.toFile());
    }

    String language() {
        return language;
    }

    /** @param values name and value of each placeholder, in turn; {@code count} chooses the plural form */
    String get(String key, String... values) {
        var text = ofPage.has(key) ? ofPage.path(key) : ofAll.path(key);
        var form = text.isObject() ? text.path(pluralForm(text, List.of(values))) : text;
        assertThat(form.isString()).as("text %s", key).isTrue();
        var filled = form.asString();
        for (int i = 0; i < values.length; i += 2) {
            filled = filled.replace("{" + values[i] + "}", values[i + 1]);
        }
        return filled;
    }

    private String pluralForm(JsonNode forms, List<String> values) {
        int count = values.indexOf("count");
        var isOne = language.equals("en") && count >= 0 && values.get(count + 1).equals("1");
        return isOne && forms.has("one") ? "one" : "other";
    }
}
