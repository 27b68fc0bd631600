package io.certwatch.contracts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One event type of one topic, as the AsyncAPI document describes it. */
record Message(String topic, String type, Reference schema, List<Example> examples) {

    static Message read(String topic, Reference place) {
        JsonNode described = place.target();
        String type = described.path("name").asString();
        Reference schema = place.follow(described.at("/payload/schema"));
        List<Example> examples = described
                .path("examples")
                .valueStream()
                .map(example -> example(topic, type, place, example))
                .toList();
        return new Message(topic, type, schema, examples);
    }

    private static Example example(String topic, String type, Reference place, JsonNode example) {
        Map<String, String> headers = example.path("headers")
                .propertyStream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, header -> header.getValue().asString()));
        byte[] json = ContractFile.bytes(place.follow(example.path("payload")).file());
        return new Example(topic, type, String.valueOf(headers.get("ce_subject")), json, headers);
    }
}
