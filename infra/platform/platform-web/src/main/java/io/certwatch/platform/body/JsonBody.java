package io.certwatch.platform.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A parsed JSON body.
 *
 * @param duplicates paths of fields that their object contains more than once
 */
record JsonBody(JsonNode root, List<String> duplicates) {

    static JsonBody read(JsonMapper json, byte[] bytes) {
        return new JsonBody(json.readTree(bytes), duplicates(json, bytes));
    }

    private static List<String> duplicates(JsonMapper json, byte[] bytes) {
        var duplicates = new ArrayList<String>();
        Deque<Set<String>> objects = new ArrayDeque<>();
        try (var parser = json.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) objects.push(new HashSet<>());
                else if (token == JsonToken.END_OBJECT) objects.pop();
                else if (token == JsonToken.PROPERTY_NAME && !objects.getFirst().add(parser.currentName()))
                    duplicates.add(path(parser.streamReadContext()));
            }
        }
        return duplicates;
    }

    private static String path(TokenStreamContext context) {
        var parent = context.getParent();
        var before = parent == null || parent.inRoot() ? "" : path(parent);
        if (context.inArray()) return before + "[" + context.getCurrentIndex() + "]";
        return before.isEmpty() ? context.currentName() : before + "." + context.currentName();
    }
}
