package io.certwatch.catalogue.version;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueVersionTest {

    @Test
    void containsEveryEditionAndTheLexicon() {
        var version = new CurrentVersion(() -> Map.of("2023-2", 1, "2017-1", 2), () -> 7).get();

        assertThat(new String(Base64.getUrlDecoder().decode(version.token()), UTF_8))
                .isEqualTo("lexicon=7;2017-1=2;2023-2=1");
    }

    @Test
    void isSafeInAUrl() {
        assertThat(new CatalogueVersion(Map.of("sectors-2025", 1), 0).token()).matches("[A-Za-z0-9_-]+");
    }
}
