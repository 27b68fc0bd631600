package io.certwatch.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak serves files of its theme alone, so the theme repeats some of the web page. */
class ThemeTest {
    private static final Path ROOT = Path.of("../../..");
    private static final Path PAGE = ROOT.resolve("gateway/web-page/src/main/resources/static");
    private static final Path THEME = ROOT.resolve("infra/docker/keycloak-theme/login/resources");

    @ParameterizedTest
    @CsvSource({
        "web/design/tokens.css, css/tokens.css",
        "web/design/mark.svg, img/mark.svg",
        "favicon.ico, img/favicon.ico"
    })
    void theThemeOfKeycloakHasTheFilesOfThePage(Path file, Path repeated) {
        assertThat(THEME.resolve(repeated)).hasSameBinaryContentAs(PAGE.resolve(file));
    }
}
