package io.certwatch.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The differences between an edition and the previous one, by entry, from catalogue-service. */
record ListChanges(List<Entry> entries) {
    private static final List<String> KINDS = List.of("ADDED", "REMOVED", "WIDENED", "NARROWED", "RENAMED", "REWORDED");

    /** @param before the former code or name, if it differs */
    record Entry(String code, String name, List<String> kinds, List<String> before) {}

    static ListChanges of(JsonNode changes) {
        return new ListChanges(
                changes.path("changes").valueStream().map(ListChanges::entry).toList());
    }

    private static Entry entry(JsonNode change) {
        var after = change.path("after").isObject()
                ? change.path("after")
                : change.path("before").path(0);
        var kinds = change.path("kinds").valueStream().map(JsonNode::asString).toList();
        var before = change.path("before")
                .valueStream()
                .filter(side ->
                        !code(side).equals(code(after)) || !name(side, "zh").equals(name(after, "zh")))
                .map(side -> code(side) + (name(side, "zh").equals(name(after, "zh")) ? "" : " " + name(side, "en")))
                .toList();
        return new Entry(change.path("entry").asString(), name(after, "zh") + " " + name(after, "en"), kinds, before);
    }

    /** The number of entries per kind; an entry can be of several kinds. */
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (var kind : KINDS)
            counts.put(
                    kind,
                    entries.stream()
                            .filter(entry -> entry.kinds().contains(kind))
                            .count());
        return counts;
    }

    Map<List<String>, List<Entry>> byKinds() {
        return entries.stream().collect(Collectors.groupingBy(Entry::kinds, LinkedHashMap::new, Collectors.toList()));
    }

    private static String code(JsonNode side) {
        return side.path("code").asString();
    }

    private static String name(JsonNode side, String language) {
        return side.path("name").path(language).asString();
    }
}
