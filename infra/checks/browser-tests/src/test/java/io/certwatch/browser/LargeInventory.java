package io.certwatch.browser;

import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.certwatch.bench.importing.ExportFile;
import io.certwatch.bench.importing.RunningInventory;
import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** Products of the demo's company: some imported through the API, the others copies of these in the database, which is much faster. */
final class LargeInventory {

    private static final int IMPORTED = 2_000;
    private static final int BATCH = 500;

    private final LocalSystem system;
    private final int port;

    /** @param port of product-service */
    LargeInventory(LocalSystem system, int port) {
        this.system = system;
        this.port = port;
    }

    void grow(int products) throws IOException, InterruptedException {
        var imported = Math.min(products, IMPORTED);
        new RunningInventory(system, port).take(ExportFile.csv(Files.createTempDirectory("pages"), imported));
        try (var client = MongoClients.create(system.mongoUri("product-service"))) {
            var stored = client.getDatabase("product-service").getCollection("products");
            var originals = stored.find(regex("_id", "^demo/C-")).into(new ArrayList<>());
            for (int copied = imported; copied < products; copied += originals.size()) {
                copy(originals, copied / originals.size(), stored);
            }
        }
    }

    private static void copy(List<Document> originals, int round, MongoCollection<Document> stored) {
        for (int from = 0; from < originals.size(); from += BATCH) {
            stored.insertMany(originals.subList(from, Math.min(from + BATCH, originals.size())).stream()
                    .map(original -> copy(original, round))
                    .toList());
        }
    }

    private static Document copy(Document original, int round) {
        var sku = original.get("product", Document.class).getString("sku");
        var copy = (Document) renamed(original, sku, sku + "-" + round);
        for (var obligation : copy.getList("obligations", Document.class)) {
            var id = UUID.randomUUID().toString();
            copy.put("marks", renamed(copy.get("marks"), obligation.getString("id"), id));
            obligation.put("id", id);
        }
        return copy;
    }

    private static Object renamed(Object value, String from, String to) {
        return switch (value) {
            case String text -> text.replace(from, to);
            case List<?> list ->
                list.stream().map(each -> renamed(each, from, to)).toList();
            case Document document -> {
                var copy = new Document(document);
                copy.replaceAll((_, each) -> each == null ? null : renamed(each, from, to));
                yield copy;
            }
            default -> value;
        };
    }
}
