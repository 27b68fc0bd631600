package io.certwatch.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Published.Step;
import io.certwatch.catalogue.watching.HoldDecision;
import io.certwatch.catalogue.watching.Outcome;
import io.certwatch.text.MessageBundles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final MessageBundles bundles;

    MessagesTest() throws IOException {
        bundles = MessageBundles.of(
                Path.of(""),
                "io/certwatch/catalogue",
                "Reason.of",
                "ProblemText.of",
                "addReason",
                "MESSAGES.text",
                "message");
    }

    @Test
    void textsAreCompleteAndUsed() {
        assertThat(bundles.faults()).isEmpty();
    }

    @Test
    void hasATextForEveryKind() {
        assertThat(Stream.of(
                                composed("feed.step.", Step.values()),
                                composed("change.", Change.Kind.values()),
                                composed("hold.", HoldDecision.Word.values()),
                                composed("outcome.", Outcome.values()))
                        .flatMap(keys -> keys))
                .allMatch(bundles::define);
    }

    private static Stream<String> composed(String prefix, Enum<?>[] kinds) {
        return Arrays.stream(kinds).map(kind -> prefix + kind);
    }
}
