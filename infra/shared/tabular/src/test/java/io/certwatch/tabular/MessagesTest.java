package io.certwatch.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void reasonsAreCompleteAndUsedInBothLanguages() throws IOException {
        assertThat(MessageBundles.of(Path.of(""), "io/certwatch/tabular", "Reason.of", "tooMany")
                        .faults())
                .isEmpty();
    }
}
