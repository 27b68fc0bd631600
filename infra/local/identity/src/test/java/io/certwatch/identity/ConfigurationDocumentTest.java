package io.certwatch.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.documents.Settings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {
    @Test
    void listsEverySetting() throws IOException {
        assertThat(Settings.listedIn(Path.of("../../docs/configuration.md"), "identity"))
                .isEqualTo(Settings.readBy("io.certwatch"));
    }
}
