package io.certwatch.product.catalogue.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.edition.EntryKind;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.IncomingEvent;
import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.product.catalogue.EntryDetails;
import io.certwatch.product.catalogue.LexiconEntry.LexiconManifest.EntryRevision;
import io.certwatch.product.catalogue.kafka.EditionMessage.PartMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueContractTest {

    static List<Example> editions() {
        return ofEditions()
                .filter(example -> !isInParts(example) && !isPart(example))
                .toList();
    }

    static List<Example> parts() {
        return ofEditions().filter(CatalogueContractTest::isPart).toList();
    }

    static List<Example> lexicon() {
        return Contracts.examples(CatalogueListener.LEXICON);
    }

    @ParameterizedTest
    @MethodSource
    void editions(Example example) {
        var edition = event(example).as(EditionMessage.class).toEdition();
        assertThat(edition.id()).isEqualTo(example.key());
        assertThat(edition.entries())
                .allSatisfy(entry -> assertThat(entry.name().zh()).isNotBlank());
        assertThat(edition.withdrawn()).isEqualTo(example.type().endsWith(".withdrawn"));
    }

    @Test
    void countsAnObservationFromItsDayOfIssue() {
        var observations = ofEditions()
                .filter(example -> example.key().equals("cloud-2025"))
                .map(example -> event(example).as(EditionMessage.class));

        assertThat(observations).singleElement().satisfies(observation -> {
            assertThat(observation.effective()).isNull();
            assertThat(observation.toEdition().effective()).isEqualTo(observation.issued());
        });
    }

    @ParameterizedTest
    @MethodSource
    void lexicon(Example example) {
        var entry = event(example).as(LexiconMessage.class).toEntry();
        assertThat(entry.entry()).isEqualTo(example.key());
        assertThat(entry.manifest().entries())
                .contains(new EntryRevision(entry.entry(), entry.revision()))
                .hasSizeGreaterThan(3);
        assertThat(entry.senses()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void parts(Example example) {
        var part = event(example).as(PartMessage.class).toPart(example.json());
        assertThat(part.edition() + "/" + part.number()).isEqualTo(example.key());
        assertThat(part.entries()).isNotEmpty();
        assertThat(part.details()).hasSameSizeAs(part.entries());
    }

    @Test
    void anEditionNamesTheKindAndTheStandardsOfItsEntries() {
        var edition = ofEditions()
                .filter(example -> example.key().equals("2023-2"))
                .map(example -> event(example).as(EditionMessage.class).toEdition())
                .findFirst()
                .orElseThrow();

        assertThat(edition.detailsOf("CNE-01"))
                .isEqualTo(new EntryDetails("CNE-01", EntryKind.NETWORK_CRITICAL_EQUIPMENT, List.of("GB 40050-2021")));
        assertThat(edition.detailsOf("CNE-99")).isEqualTo(new EntryDetails("CNE-99", null, List.of()));
    }

    @Test
    void exampleOfAnEditionRefersToTheExampleParts() {
        var edition = ofEditions()
                .filter(CatalogueContractTest::isInParts)
                .findFirst()
                .orElseThrow();

        var digests = event(edition).as(EditionMessage.class).toEditionInParts().digests();

        assertThat(digests)
                .containsExactlyElementsOf(parts().stream()
                        .map(part -> event(part)
                                .as(PartMessage.class)
                                .toPart(part.json())
                                .digest())
                        .toList());
    }

    @Test
    void hasExamplesOfWholeEditionsAndParts() {
        assertThat(editions()).isNotEmpty();
        assertThat(lexicon()).isNotEmpty();
    }

    @Test
    void rejectsAnEditionWithoutRequiredFields() {
        var noForce = new Example(
                CatalogueListener.EDITIONS,
                "",
                "2023-2",
                "{\"id\": \"2023-2\", \"revision\": 1}".getBytes(StandardCharsets.UTF_8),
                editions().getFirst().headers());
        assertThatThrownBy(() -> event(noForce).as(EditionMessage.class).toEdition())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("force");
    }

    private static Stream<Example> ofEditions() {
        return Contracts.examples(CatalogueListener.EDITIONS).stream();
    }

    private static boolean isPart(Example example) {
        return example.type().equals(PartMessage.TYPE);
    }

    private static boolean isInParts(Example example) {
        return !isPart(example) && event(example).as(EditionMessage.class).isInParts();
    }

    /** As received from the topic, with an unknown field. */
    private static IncomingEvent event(Example example) {
        var json = new String(example.json(), StandardCharsets.UTF_8).strip();
        var widened = "{\"aFieldOfTomorrow\": {\"deep\": [1]}," + json.substring(1);
        var record =
                new ConsumerRecord<>(example.topic(), 0, 0, example.key(), widened.getBytes(StandardCharsets.UTF_8));
        example.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new EventReader().read(record);
    }
}
