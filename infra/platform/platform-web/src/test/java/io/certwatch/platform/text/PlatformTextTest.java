package io.certwatch.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformTextTest {

    @Test
    void textsAreCompleteAndUsed() throws IOException {
        var platform = Path.of("..");
        var bundles = MessageBundles.of(Path.of(""), "io/certwatch/platform", "PlatformText.of")
                .usedIn(
                        platform.resolve("audit"),
                        platform.resolve("dead-letters"),
                        platform.resolve("idempotency"),
                        platform.resolve("outbound-http"),
                        platform.resolve("platform"),
                        platform.resolve("security"),
                        Path.of("../../shared/import-job"));
        assertThat(bundles.faults()).isEmpty();
    }
}
