package io.certwatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.documents.Settings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationDocumentTest {

    @Test
    void listsEverySetting() throws IOException {
        var document = Path.of("../infra/docs/configuration.md");

        assertThat(Settings.listedIn(
                        document,
                        "HTTP",
                        "Meters",
                        "Access tokens",
                        "Audit",
                        "Kafka and MongoDB",
                        "Retention",
                        "catalogue-service"))
                .isEqualTo(Settings.readBy("io.certwatch"));
    }
}
