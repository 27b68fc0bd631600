package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DeadLetterHeadersTest {

    private static final Path ASYNC_API =
            Path.of("../../event-contracts/src/main/resources/certwatch/contracts/asyncapi.yaml");

    @Test
    void matchTheContract() throws IOException {
        var names = new ArrayList<String>();
        DeadLetterHeaders.of(
                        new ConsumerRecord<>("t", 0, 7, "key", new byte[0]), new UnreadableEvent("broken"), "group")
                .forEach(header -> names.add(header.key()));
        names.addAll(List.of(
                DeadLetterHeaders.VALUE_LENGTH,
                DeadLetterHeaders.VALUE_SHA256,
                DeadLetterHeaders.DROPPED_HEADERS,
                DeadLetterHeaders.FIRST,
                DeadLetterHeaders.FAILURES));

        assertThat(described()).containsExactlyInAnyOrderElementsOf(names);
    }

    private static Iterable<String> described() throws IOException {
        Object at = new Yaml().load(Files.readString(ASYNC_API));
        for (var step : List.of("components", "messages", "deadLetter", "headers", "properties")) {
            at = ((Map<?, ?>) at).get(step);
        }
        return ((Map<?, ?>) at).keySet().stream().map(String::valueOf).toList();
    }
}
