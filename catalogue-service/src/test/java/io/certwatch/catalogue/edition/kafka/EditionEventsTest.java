package io.certwatch.catalogue.edition.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.Change;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionFixture;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.contracts.Contracts;
import io.certwatch.edition.Bilingual;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditionEventsTest {

    private final EditionEvents events = new EditionEvents();

    @Test
    void writesAnEditionThatFitsAsOneEvent() {
        var told = events.of(published(900));

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.key()).isEqualTo("2030-1");
            assertThat(json(event).path("entries")).hasSize(900);
            assertThat(json(event).has("parts")).isFalse();
        });
    }

    @Test
    void tellsNoDayInForceOfAnObservation() {
        var observation = EditionFixture.published(EditionFixture.guidance("cloud-2030"), List.of());

        assertThat(events.of(observation)).singleElement().satisfies(event -> {
            assertThat(json(event).path("effective").isNull()).isTrue();
            assertThat(json(event).path("issued").asString()).isEqualTo("2030-01-01");
        });
    }

    @Test
    void writesALargeEditionInPartsAndThenListsThem() {
        var told = events.of(published(5_000));

        var edition = told.getLast();
        var parts = told.subList(0, told.size() - 1);
        assertThat(parts.stream().mapToInt(part -> bytes(part).length))
                .hasSizeGreaterThan(5)
                .allMatch(size -> size < Cut.LARGEST_PART + 1_000);
        assertThat(told)
                .flatExtracting(event -> Contracts.violations(event.topic(), event.type(), bytes(event)))
                .isEmpty();
        assertThat(told).extracting(OutgoingEvent::key).doesNotHaveDuplicates().endsWith("2030-1");
        assertThat(told)
                .extracting(OutgoingEvent::id)
                .doesNotHaveDuplicates()
                .contains("edition/2030-1/1/part/1")
                .endsWith("edition/2030-1/1");
        assertThat(json(edition).has("entries")).isFalse();
        assertThat(json(edition)
                        .path("parts")
                        .valueStream()
                        .map(part -> part.path("key").asString()
                                + part.path("sha256").asString()))
                .containsExactlyElementsOf(parts.stream()
                        .map(part -> part.key() + Sha256.of(bytes(part)))
                        .toList());
        assertThat(codes(parts, "entries", "code")).containsExactlyElementsOf(codes(5_000));
        assertThat(codes(parts, "changes", "entry")).containsExactlyElementsOf(codes(5_000));
    }

    @Test
    void writesTheSameEventsAgain() {
        var first = events.of(published(2_000)).stream()
                .map(EditionEventsTest::bytes)
                .toList();
        var again = events.of(published(2_000)).stream()
                .map(EditionEventsTest::bytes)
                .toList();

        assertThat(again).usingElementComparator(Arrays::compare).containsExactlyElementsOf(first);
    }

    private static Edition published(int entries) {
        var content = EditionFixture.statutory(
                "2030-1",
                LocalDate.of(2030, 1, 1),
                null,
                codes(entries).stream().map(EditionEventsTest::entry).toArray(Entry[]::new));
        var changes = codes(entries).stream()
                .map(code -> new Change.Summary(code, List.of(Change.Kind.ADDED), List.of()))
                .toList();
        return EditionFixture.published(content, changes);
    }

    private static Entry entry(String code) {
        var words = "第" + code + "类数据设备，部署在网络边界或核心位置".repeat(6);
        return EditionFixture.entry(
                code,
                new Bilingual(words, "Data device of class " + code),
                List.of(EditionFixture.criterion("throughput", ">=", "12 Tbps")));
    }

    private static List<String> codes(int entries) {
        return IntStream.range(0, entries).mapToObj(i -> "L-" + i).toList();
    }

    private static Stream<String> codes(List<OutgoingEvent> parts, String list, String field) {
        return parts.stream()
                .flatMap(part -> json(part).path(list).valueStream())
                .map(item -> item.path(field).asString());
    }

    private static byte[] bytes(OutgoingEvent event) {
        return EventJson.write(event.data()).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(OutgoingEvent event) {
        return JsonMapper.shared().readTree(bytes(event));
    }
}
