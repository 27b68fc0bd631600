package io.certwatch.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of which requests are made: lists of strings in a resource. */
record RequestData(JsonNode lists) {

    static RequestData read(String resource) {
        try (var file = RequestData.class.getResourceAsStream(resource)) {
            return new RequestData(JsonMapper.shared().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> strings(String list) {
        return lists.required(list).valueStream().map(JsonNode::asString).toList();
    }
}
