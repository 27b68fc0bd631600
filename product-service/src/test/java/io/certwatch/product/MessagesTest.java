package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.OtherThing;
import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    /** Numbers and units are written differently in each language. */
    private static final String[] OWN_TO_A_LANGUAGE = {"unit.", "number."};

    private final MessageBundles bundles;

    MessagesTest() throws IOException {
        bundles = MessageBundles.of(
                Path.of(""),
                "io/certwatch/product",
                "Explanation.of",
                "ExportColumn<>",
                "column",
                "answer",
                "MESSAGES.text",
                "message");
    }

    @Test
    void textsAreCompleteAndUsed() {
        assertThat(bundles.faults(OWN_TO_A_LANGUAGE)).isEmpty();
    }

    @Test
    void hasATextForEveryKind() {
        var kinds = Stream.of(
                        composed("finding.doubt.", Doubt.values()),
                        composed("finding.decided.", Decided.values()),
                        composed("finding.other.", OtherThing.Kind.values()))
                .flatMap(keys -> keys);

        assertThat(kinds).allMatch(bundles::define);
    }

    private static Stream<String> composed(String prefix, Enum<?>[] kinds) {
        return Arrays.stream(kinds).map(kind -> prefix + kind);
    }
}
