package io.certwatch.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {
    @Test
    void agreeWithEachOtherAndWithThePages() throws IOException {
        assertThat(MessageBundles.of(Path.of(""), "io/certwatch/identity", "text")
                        .faults())
                .isEmpty();
    }
}
