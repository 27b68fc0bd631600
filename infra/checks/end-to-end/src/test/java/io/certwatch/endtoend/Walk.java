package io.certwatch.endtoend;

import io.certwatch.contract.UnknownIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Sends requests with the credentials of one caller. A stream of events is closed as soon as it begins.
 *
 * @param authorization the value of the Authorization header, or empty for none
 */
record Walk(String authorization) {

    static final Walk ANONYMOUS = new Walk("");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LONGEST_BODY = 1 << 20;

    /** @param body empty for a stream of events */
    record Reply(int status, String body) {}

    Reply get(URI door, String path) {
        return send(door, new UnknownIds.Request("", "GET", path, Map.of(), ""));
    }

    Reply send(URI door, UnknownIds.Request request) {
        var call = HttpRequest.newBuilder(door.resolve(request.path()))
                .timeout(Duration.ofSeconds(60))
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(call::header);
        if (!authorization.isEmpty()) {
            call.header("Authorization", authorization);
        }
        try {
            return read(HTTP.send(call.build(), BodyHandlers.ofInputStream()));
        } catch (IOException broken) {
            throw new UncheckedIOException(request.method() + " " + request.path(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Reply read(HttpResponse<InputStream> response) throws IOException {
        try (var body = response.body()) {
            var type = response.headers().firstValue("content-type").orElse("");
            var text = type.startsWith("text/event-stream")
                    ? ""
                    : new String(body.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
            return new Reply(response.statusCode(), text);
        }
    }
}
