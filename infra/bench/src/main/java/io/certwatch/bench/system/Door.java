package io.certwatch.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway, or the inbox, as a client sees it. Anything but success ends the measurement. */
public final class Door {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    public Door(URI address) {
        this.address = address;
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).build());
    }

    public JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** One of the reference editions, as a steward uploads it. */
    public void uploadEdition(String id) {
        post("/api/editions", ReferenceEdition.of(id));
    }

    public void publishEdition(String id) {
        uploadEdition(id);
        post("/api/editions/" + id + "/publication", "");
    }

    /** Nothing if there is no such thing, or not yet. */
    public Optional<JsonNode> find(String path) {
        var answer = answer(HttpRequest.newBuilder(address.resolve(path)).build());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(answer));
    }

    private JsonNode send(HttpRequest request) {
        return read(answer(request));
    }

    private static JsonNode read(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return JsonMapper.shared().readTree(response.body().isEmpty() ? "null" : response.body());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
