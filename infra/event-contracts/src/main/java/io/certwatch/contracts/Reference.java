package io.certwatch.contracts;

import java.net.URI;
import java.util.Objects;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A {@code $ref} with the file that contains it: a file, and a place in it. */
record Reference(String file, String pointer) {

    static Reference to(String file) {
        return new Reference(file, "");
    }

    /** Follows the {@code $ref} of a node found in this file. */
    Reference follow(JsonNode node) {
        URI target = URI.create(node.path("$ref").asString());
        String path = target.getPath().isEmpty()
                ? file
                : URI.create(file).resolve(target.getPath()).toString();
        return new Reference(path, Objects.requireNonNullElse(target.getFragment(), ""));
    }

    JsonNode target() {
        JsonNode found = ContractFile.tree(file).at(JsonPointer.compile(pointer));
        if (found.isMissingNode()) {
            throw new IllegalArgumentException("There is nothing at " + this);
        }
        return found;
    }

    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
