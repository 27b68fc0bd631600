package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final MessageBundles bundles;

    MessagesTest() throws IOException {
        bundles = MessageBundles.of(
                Path.of(""), "mail", "messages.msg", "MESSAGES.text", "passed", "stopped", "ProblemText.of");
    }

    @Test
    void textsAreCompleteAndUsed() {
        assertThat(bundles.faults()).isEmpty();
    }
}
