package io.certwatch.token;

import io.certwatch.contract.UnknownIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests to a service on a port of this machine. */
public final class HttpSender implements RoleTable.Sender {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    public HttpSender(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    @Override
    public int status(UnknownIds.Request request, String authorization) {
        var call = HttpRequest.newBuilder(URI.create(base + request.path()))
                .method(request.method(), BodyPublishers.ofString(request.body()))
                .header("Authorization", authorization);
        request.headers().forEach(call::header);
        var answer = send(call.build(), BodyHandlers.ofInputStream());
        try (var _ = answer.body()) { // may be an endless stream of events
            return answer.statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Gets a resource as the default caller. */
    public String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private <B> HttpResponse<B> send(HttpRequest request, BodyHandler<B> body) {
        try {
            return http.send(request, body);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
