package io.certwatch.bench.system;

import io.certwatch.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway, or the inbox, as a client sees it. Calls the gateway with the token of a client that may. Anything but success ends the measurement. */
public final class Door {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    private final UnaryOperator<String> authorization;

    public Door(LocalSystem system) {
        this(system.gateway(), system.tokens()::authorizationFor);
    }

    /** A service, past the gateway. */
    public static Door ofPort(LocalSystem system, int port) {
        return new Door(URI.create("http://127.0.0.1:" + port), system.tokens()::authorizationFor);
    }

    /** An address that asks for no token. */
    Door(URI address) {
        this(address, _ -> "");
    }

    private Door(URI address, UnaryOperator<String> authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** A request to a path, with a token if one is needed. */
    public HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        var token = authorization.apply(path);
        return token.isEmpty() ? request : request.header("authorization", token);
    }

    public JsonNode get(String path) {
        return send(to(path).build());
    }

    public JsonNode post(String path, String body) {
        return send(to(path).header("content-type", "application/json")
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
        var answer = answer(to(path).build());
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
