package io.certwatch.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the inbox over HTTP on loopback. */
final class InboxServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    private InboxServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static InboxServer start(Inbox inbox, int port) {
        try {
            var api = new InboxApi(inbox);
            var page = page();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext(
                    "/", exchange -> send(exchange, isPage(exchange) ? page : api.answer(request(exchange))));
            server.start();
            return new InboxServer(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    private static Answer page() throws IOException {
        try (var page = InboxServer.class.getResourceAsStream("inbox.html")) {
            return new Answer(
                    200,
                    "text/html; charset=utf-8",
                    Objects.requireNonNull(page).readAllBytes());
        }
    }

    private static boolean isPage(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/");
    }

    private static InboxApi.Request request(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        return new InboxApi.Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    record Answer(int status, String mediaType, byte[] body) {}
}
