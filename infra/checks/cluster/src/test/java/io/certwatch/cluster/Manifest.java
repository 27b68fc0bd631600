package io.certwatch.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One document of a manifest.
 *
 * @param file from the folder of the manifests
 */
record Manifest(Path file, JsonNode content) {

    String kind() {
        return content.path("kind").asString("");
    }

    String name() {
        return content.at("/metadata/name").asString("");
    }

    /** A JSON pointer (RFC 6901); missing if there is nothing. */
    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** The elements of the list there. */
    Stream<JsonNode> each(String pointer) {
        return content.at(pointer).valueStream();
    }

    /** The texts of the list there. */
    List<String> texts(String pointer) {
        return each(pointer).map(JsonNode::asString).toList();
    }

    @Override
    public String toString() {
        return "%s: %s %s".formatted(file, kind(), name());
    }
}
