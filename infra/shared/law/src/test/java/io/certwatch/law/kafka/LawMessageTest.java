package io.certwatch.law.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.law.LawVersion;
import io.certwatch.law.PublishedLaws;
import io.certwatch.platform.event.IncomingEvent;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LawMessageTest {

    static List<Example> examples() {
        return Contracts.examples(LawMessage.TOPIC);
    }

    private static LawVersion read(String json) {
        return new IncomingEvent("1", "law", "test", "law", Instant.EPOCH, json.getBytes(UTF_8))
                .as(LawMessage.class)
                .toVersion();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEachExampleAlsoWithAFieldOfTomorrow(Example example) {
        var json = new String(example.json(), UTF_8);
        var version = read(json);
        assertThat(version.id()).isEqualTo(example.key());
        assertThat(version.withdrawn()).isEqualTo(example.type().endsWith(".withdrawn"));
        assertThat(read(json.replaceFirst("\\{", "{\"aFieldOfTomorrow\": {\"deep\": [1]},")))
                .isEqualTo(version);
    }

    @Test
    void theLawOf2025IsCitedWithTheFormerNumberOfTheDuty() {
        var cited = PublishedLaws.ALL.citation("SCP-02", LocalDate.parse("2026-11-27"));
        assertThat(cited).hasValueSatisfying(citation -> {
            assertThat(citation.law()).isEqualTo("csl-2025");
            assertThat(citation.duty().article()).isEqualTo("25");
            assertThat(citation.duty().renumberedFrom()).isNotNull();
            assertThat(citation.penalty()).isNotNull();
        });
    }

    @Test
    void rejectsAVersionWithoutAFieldThatConsumersNeed() {
        var json = new String(examples().getFirst().json(), UTF_8);
        assertThatThrownBy(() -> read(json.replace("\"stage\"", "\"phase\""))).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> read(json.replace("\"key\"", "\"name\""))).isInstanceOf(UnreadableEvent.class);
    }
}
