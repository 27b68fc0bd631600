package io.certwatch.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/** A receiver of webhooks on loopback, which answers as it is told, and 200 otherwise. */
public final class Receiver implements AutoCloseable {

    /** A request that arrived. */
    public record Call(String id, String timestamp, String signature, String body) {}

    /** What is answered to one request. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public final List<Call> calls = new CopyOnWriteArrayList<>();
    private final LinkedBlockingDeque<Answer> answers = new LinkedBlockingDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Answer usual = status(200, "thanks");

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static Answer status(int status, String body) {
        return status(status, body, Map.of());
    }

    public static Answer status(int status, String body, Map<String, String> headers) {
        return exchange -> {
            var bytes = body.getBytes(UTF_8);
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Once, before all further requests. */
    public Receiver next(Answer answer) {
        answers.add(answer);
        return this;
    }

    public Receiver always(Answer answer) {
        usual = answer;
        return this;
    }

    public String url() {
        return at("127.0.0.1");
    }

    public String at(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + "/hook";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            var answer = answers.poll();
            (answer == null ? usual : answer).to(exchange);
        }
    }
}
