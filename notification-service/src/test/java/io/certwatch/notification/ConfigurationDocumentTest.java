package io.certwatch.notification;

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
                        "Dead letters",
                        "Kafka and MongoDB",
                        "Retention",
                        "notification-service"))
                .isEqualTo(Settings.readBy("io.certwatch"));
    }
}
