package io.certwatch.platform.notes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client that sends requests unchanged. */
record Http(int port) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    record Answer(int status, String contentType, String traceId, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    Answer post(String path, String body) {
        return send(path, "POST", "application/json", BodyPublishers.ofString(body));
    }

    Answer get(String path) {
        return send(path, "GET", "application/json", BodyPublishers.noBody());
    }

    Answer send(String path, String method, String type, BodyPublisher body) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .method(method, body)
                .build());
    }

    Answer send(HttpRequest request) {
        try {
            return answer(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static Answer answer(HttpResponse<String> response) {
        var headers = response.headers();
        return new Answer(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("X-Trace-Id").orElse(""),
                response.body());
    }
}
