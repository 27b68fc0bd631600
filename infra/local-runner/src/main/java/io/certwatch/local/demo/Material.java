package io.certwatch.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of the demo: published editions, and the inventory and contacts of one company.
 *
 * @param unlisted products that the edition of 2017 requires nothing of, and leaves no question about
 * @param listed products that it requires something of, or may
 * @param names of the company, which has no vendor, and of its vendors
 */
record Material(JsonNode unlisted, JsonNode listed, List<JsonNode> contacts, List<JsonNode> names) {
    private static final String PLACE = "/certwatch/reference/";

    static Material load() {
        var inventory = JsonMapper.shared().readTree(bytes("demo-inventory.json"));
        return new Material(
                inventory.path("productsUnlistedIn2017"),
                inventory.path("productsListedIn2017"),
                inventory.path("contacts").valueStream().toList(),
                inventory.path("names").valueStream().toList());
    }

    static byte[] edition(String id) {
        return bytes("edition-%s.json".formatted(id));
    }

    private static byte[] bytes(String name) {
        try (var resource = Material.class.getResourceAsStream(PLACE + name)) {
            if (resource == null) throw new IllegalStateException(PLACE + name + " is missing");
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
