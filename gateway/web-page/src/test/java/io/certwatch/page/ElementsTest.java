package io.certwatch.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What every element of the page has. */
class ElementsTest {

    private static final Path WEB = Path.of("src/main/resources/static/web");

    /** An element that cannot be drawn would leave the page unfinished, for ever. */
    @Test
    void everyElementSaysByItselfWhyItCannotBeDrawn() throws IOException {
        try (var modules = Files.walk(WEB)) {
            assertThat(modules.filter(file -> file.toString().endsWith(".js"))
                            .filter(file -> !file.endsWith("design/base-element.js")))
                    .allSatisfy(file -> assertThat(file).content(UTF_8).doesNotContain("extends LitElement"));
        }
    }
}
