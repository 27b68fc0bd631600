package io.certwatch.catalogue.edition.web;

import io.certwatch.platform.feed.EventView;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which edition it is and whether it is in force, without its entries and changes, which may be large. */
record EditionEventView(JsonMapper json) implements EventView {

    private static final String PART = "io.certwatch.catalogue.edition.part";
    private static final List<String> FIELDS = List.of(
            "id",
            "revision",
            "status",
            "force",
            "sector",
            "title",
            "announcement",
            "issued",
            "effective",
            "supersedes",
            "publishedAt",
            "inForceSince",
            "withdraws",
            "withdrawal");

    @Override
    public Optional<byte[]> data(String type, byte[] data) {
        if (type.equals(PART)) return Optional.empty();
        var edition = (ObjectNode) json.readTree(data);
        return Optional.of(json.writeValueAsBytes(edition.retain(FIELDS)));
    }
}
