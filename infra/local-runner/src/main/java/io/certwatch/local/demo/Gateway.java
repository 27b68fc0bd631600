package io.certwatch.local.demo;

import io.certwatch.local.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the REST API. */
final class Gateway {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> headersOfChanges;

    Gateway(URI base) {
        this(base, HttpClient.newHttpClient(), Map.of());
    }

    /** @param client keeps the cookie of a session */
    Gateway(URI base, HttpClient client, Map<String, String> headersOfChanges) {
        this.base = base;
        this.client = client;
        this.headersOfChanges = headersOfChanges;
    }

    record Reply(int status, JsonNode body) {
        boolean isUnknown() {
            return status == 404;
        }

        /** Somebody else was first. */
        boolean isStale() {
            return status == 412;
        }

        boolean isFine() {
            return status < 300;
        }
    }

    Reply get(String path) {
        return ask(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    Reply post(String path, byte[] json) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json));
        headersOfChanges.forEach(request::header);
        return ask(request);
    }

    /** Stores what nobody has stored yet. */
    Reply putFirst(String path, JsonNode json) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(json)));
        headersOfChanges.forEach(request::header);
        return ask(request);
    }

    Reply post(String path, JsonNode json) {
        return post(path, JSON.writeValueAsBytes(json));
    }

    JsonNode read(String path) {
        return fine(path, get(path));
    }

    /** Reads all pages of a list. */
    List<JsonNode> all(String path) {
        var separator = path.contains("?") ? "&" : "?";
        List<JsonNode> items = new ArrayList<>();
        var cursor = "";
        do {
            var page = read(path + separator + "limit=200" + (cursor.isEmpty() ? "" : "&after=" + cursor));
            items.addAll(page.path("items").valueStream().toList());
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    static JsonNode fine(String path, Reply reply) {
        if (reply.isFine()) return reply.body();
        throw new CannotStart("the demo stopped: %s answered %d %s"
                .formatted(path, reply.status(), reply.body().path("detail").asString("")));
    }

    private Reply ask(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            return new Reply(
                    answer.statusCode(), answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new CannotStart("the demo stopped: %s does not answer (%s)".formatted(base, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("the demo was interrupted");
        }
    }
}
