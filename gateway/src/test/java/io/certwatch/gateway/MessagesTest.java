package io.certwatch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void textsAreCompleteAndUsed() throws IOException {
        assertThat(MessageBundles.of(Path.of(""), "io/certwatch/gateway", "GatewayText.of")
                        .faults())
                .isEmpty();
    }
}
