package io.certwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prepares by the public API what a story begins with, and reads what came of it. */
final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalSystem system;

    Api(LocalSystem system) {
        this.system = system;
    }

    /** @param client such as {@code demo-member} */
    JsonNode get(String client, String path) {
        return read(send(client, HttpRequest.newBuilder(system.gateway().resolve(path))));
    }

    JsonNode post(String client, String path, String json) {
        return post(client, path, "application/json", json);
    }

    JsonNode post(String client, String path, String mediaType, String body) {
        return read(send(
                client,
                HttpRequest.newBuilder(system.gateway().resolve(path))
                        .header("content-type", mediaType)
                        .POST(BodyPublishers.ofString(body))));
    }

    /** Replaces what is there, or adds it. */
    JsonNode put(String client, String path, String json) {
        var uri = system.gateway().resolve(path);
        var known = send(client, HttpRequest.newBuilder(uri));
        return read(send(
                client,
                HttpRequest.newBuilder(uri)
                        .header("content-type", "application/json")
                        .header("if-match", known.headers().firstValue("etag").orElse("\"0\""))
                        .PUT(BodyPublishers.ofString(json))));
    }

    /** Removes what a story made, if it is there. */
    void delete(String client, String path) {
        var answer = send(
                client, HttpRequest.newBuilder(system.gateway().resolve(path)).DELETE());
        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 404);
    }

    private HttpResponse<String> send(String client, HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("authorization", system.tokens().authorization(client))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body().isEmpty()
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(answer.body());
    }
}
