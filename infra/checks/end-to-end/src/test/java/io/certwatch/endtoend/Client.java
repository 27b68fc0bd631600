package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client for one address, of the gateway or of the inbox. Calls the gateway with the token of a client that may. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;
    private final UnaryOperator<String> authorization;

    Client(LocalSystem system) {
        this(system.gateway(), system.tokens()::authorizationFor);
    }

    /** A client that sends no token. */
    Client(URI door) {
        this(door, _ -> "");
    }

    /** @param authorization the header of every request: {@code Bearer …} */
    static Client with(URI door, String authorization) {
        return new Client(door, _ -> authorization);
    }

    /** @param authorization the header of a request by its path */
    Client(URI door, UnaryOperator<String> authorization) {
        this.door = door;
        this.authorization = authorization;
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer post(String path, String mediaType, String body) {
        return send("POST", path, mediaType, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Sends the current ETag of a resource as If-Match. */
    Answer postIfMatch(String tagged, String path, String body) {
        return sendIfMatch("POST", tagged, path, body);
    }

    /** Likewise, of the resource itself. */
    Answer putIfMatch(String path, String body) {
        return sendIfMatch("PUT", path, path, body);
    }

    /** States something that nobody has stated yet. */
    Answer putFirst(String path, String body) {
        return answer(send(
                to(path).header("content-type", "application/json")
                        .header("if-match", "\"0\"")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Sends a file with the current ETag of what it belongs to. */
    Answer putFileIfMatch(String tagged, String path, byte[] file) {
        var tag = get(tagged).headers().firstValue("etag").orElseThrow();
        return answer(send(
                to(path).header("content-type", "application/pdf")
                        .header("if-match", tag)
                        .PUT(BodyPublishers.ofByteArray(file))
                        .build(),
                BodyHandlers.ofString()));
    }

    private Answer sendIfMatch(String method, String tagged, String path, String body) {
        var current = get(tagged);
        var tag = current.headers()
                .firstValue("etag")
                .orElseThrow(
                        () -> new AssertionError("GET %s: %d %s".formatted(tagged, current.status(), current.body())));
        return answer(send(
                to(path).header("content-type", "application/json")
                        .header("if-match", tag)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    Answer upload(String path, byte[] file) {
        return answer(send(to(path).POST(BodyPublishers.ofByteArray(file)).build(), BodyHandlers.ofString()));
    }

    /** A body that is not JSON. */
    String text(String path) {
        return send(to(path).build(), BodyHandlers.ofString()).body();
    }

    /** The lines of a streamed answer, until it ends. */
    Stream<String> lines(String path) {
        return send(to(path).build(), BodyHandlers.ofLines()).body();
    }

    /** Publishes a reference edition, whose draft may be there already. */
    Answer publish(String edition) {
        post("/api/editions", Requests.edition(edition));
        var published = post("/api/editions/" + edition + "/publication", "");
        assertThat(published.status()).isEqualTo(200);
        return published;
    }

    /** Waits until all products are assessed by the first revision of a published edition. */
    void awaitReassessment(String edition) {
        await("products are assessed against " + edition)
                .atMost(Duration.ofMinutes(5))
                .until(() -> get("/api/reassessments/edition-" + edition + "-1")
                        .body()
                        .path("status")
                        .asString("")
                        .equals("COMPLETED"));
    }

    /** The items of a list, over all its pages. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        String next = "";
        do {
            var page = get(
                    path + (path.contains("?") ? "&" : "?") + "limit=200" + (next.isEmpty() ? "" : "&after=" + next));
            if (page.status() != 200)
                throw new IllegalStateException("GET %s: %d %s".formatted(path, page.status(), page.body()));
            page.body().path("items").forEach(items::add);
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    private Answer send(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    private Answer send(String method, String path, String mediaType, String body) {
        return answer(send(
                to(path).header("content-type", mediaType)
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(door.resolve(path)).timeout(Duration.ofSeconds(60));
        var token = authorization.apply(path);
        return token.isEmpty() ? request : request.header("authorization", token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), read(response));
    }

    private static JsonNode read(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("content-type").orElse("").contains("json");
        return json && !response.body().isBlank() ? JSON.readTree(response.body()) : JSON.missingNode();
    }
}
