package io.certwatch.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How an edition differs from the one before, entry by entry, as catalogue-service says. */
record ListChanges(Map<String, List<Entry>> byKind) {
    private static final List<String> KINDS = List.of("ADDED", "REMOVED", "WIDENED", "NARROWED", "RENAMED", "REWORDED");

    /** @param before the names under which it stood, where they differ */
    record Entry(String code, String name, List<String> before) {}

    static ListChanges of(JsonNode changes) {
        var byKind = new LinkedHashMap<String, List<Entry>>();
        for (var kind : KINDS) byKind.put(kind, new ArrayList<>());
        for (var change : changes.path("changes")) {
            for (var kind : change.path("kinds")) byKind.computeIfAbsent(kind.asString(), _ -> new ArrayList<>()).add(entry(change));
        }
        return new ListChanges(byKind);
    }

    private static Entry entry(JsonNode change) {
        var now = change.path("after").isMissingNode() || change.path("after").isNull() ? change.path("before").path(0) : change.path("after");
        var name = name(now);
        var before = change.path("before").valueStream().map(side -> side.path("code").asString() + " " + name(side)).toList();
        return new Entry(change.path("entry").asString(), name, before);
    }

    private static String name(JsonNode side) {
        return side.path("name").path("zh").asString() + " " + side.path("name").path("en").asString();
    }
}
