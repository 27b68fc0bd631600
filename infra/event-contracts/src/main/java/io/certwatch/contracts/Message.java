package io.certwatch.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One event type of one topic, as the AsyncAPI document describes it. */
record Message(String topic, String type, Reference schema, Set<String> requiredHeaders, List<Example> examples) {

    static Message read(String topic, Reference place) {
        JsonNode described = place.target();
        String type = described.path("name").asString();
        Reference schema = place.follow(described.at("/payload/schema"));
        List<Example> examples = described
                .path("examples")
                .valueStream()
                .map(example -> example(topic, type, place, example))
                .toList();
        return new Message(topic, type, schema, requiredHeaders(place, described), examples);
    }

    private static Set<String> requiredHeaders(Reference place, JsonNode described) {
        return described
                .path("traits")
                .valueStream()
                .flatMap(trait ->
                        place.follow(trait).target().at("/headers/required").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
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
