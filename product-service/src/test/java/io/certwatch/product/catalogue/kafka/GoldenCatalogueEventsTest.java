package io.certwatch.product.catalogue.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.golden.GoldenEvent;
import io.certwatch.golden.GoldenFiles;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.IncomingEvent;
import io.certwatch.product.catalogue.kafka.EditionMessage.PartMessage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the catalogue as every release has published it. */
class GoldenCatalogueEventsTest {

    static List<GoldenEvent> editions() {
        return GoldenFiles.events(CatalogueListener.EDITIONS);
    }

    static List<GoldenEvent> lexicon() {
        return GoldenFiles.events(CatalogueListener.LEXICON);
    }

    @ParameterizedTest
    @MethodSource
    void editions(GoldenEvent event) {
        var received = received(event);
        if (received.type().equals(PartMessage.TYPE)) {
            assertThat(received.as(PartMessage.class).toPart(received.data()).entries())
                    .isNotEmpty();
            return;
        }
        var message = received.as(EditionMessage.class);
        var id = message.isInParts()
                ? message.toEditionInParts().edition().id()
                : message.toEdition().id();
        assertThat(id).isEqualTo(event.key());
    }

    @ParameterizedTest
    @MethodSource
    void lexicon(GoldenEvent event) {
        assertThat(received(event).as(LexiconMessage.class).toEntry().entry()).isEqualTo(event.key());
    }

    private static IncomingEvent received(GoldenEvent event) {
        return new EventReader().read(event.record());
    }
}
