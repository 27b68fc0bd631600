package io.certwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that a page shows, so that a story is the same in both languages. */
final class Texts {

    private static final Path WEB = Installation.REPOSITORY.resolve("gateway/src/main/resources/static/web");

    private final JsonNode texts;

    private Texts(JsonNode texts) {
        this.texts = texts;
    }

    /** @param folder name of a page, or {@code app} */
    static Texts of(String folder, String language) {
        var path =
                folder.equals("app") ? WEB.resolve("app") : WEB.resolve("pages").resolve(folder);
        return new Texts(
                JsonMapper.shared().readTree(path.resolve(language + ".json").toFile()));
    }

    /** @param values name and value of each placeholder, in turn */
    String get(String key, String... values) {
        var text = texts.path(key);
        assertThat(text.isString()).as("text %s", key).isTrue();
        var filled = text.asString();
        for (int i = 0; i < values.length; i += 2) {
            filled = filled.replace("{" + values[i] + "}", values[i + 1]);
        }
        return filled;
    }
}
