package io.certwatch.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A real HTTP server in place of a service; the test defines its behaviour. */
public final class StandInService {

    /** A received call. */
    public record Call(String method, URI uri, Headers headers, byte[] body) {}

    private final String name;
    private final @Nullable SSLContext tls;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile HttpHandler behaviour = this::answerWithName;
    private HttpServer server;

    StandInService(String name) {
        this(name, null);
    }

    /** @param tls how the service speaks TLS, or null for plain HTTP */
    StandInService(String name, @Nullable SSLContext tls) {
        this.name = name;
        this.tls = tls;
        this.server = listen(0);
    }

    public URI address() {
        return URI.create((tls == null ? "http" : "https") + "://127.0.0.1:"
                + server.getAddress().getPort());
    }

    public Call lastCall() {
        return calls.getLast();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public int numberOfCalls() {
        return calls.size();
    }

    public void behave() {
        behaviour = this::answerWithName;
    }

    public void behave(HttpHandler as) {
        behaviour = as;
    }

    public void answer(int status, String body, String... headers) {
        behaviour = call -> {
            for (int i = 0; i < headers.length; i += 2) {
                call.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(call, status, body.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Accepts calls and does not answer until the latch is open. */
    public void hang(CountDownLatch until) {
        behaviour = call -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            call.close();
        };
    }

    public void die() {
        server.stop(0);
    }

    public void revive() {
        server = listen(server.getAddress().getPort());
    }

    public static void send(HttpExchange call, int status, byte[] body) throws IOException {
        boolean empty = body.length == 0 || call.getRequestMethod().equals("HEAD");
        call.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer create(InetSocketAddress address) throws IOException {
        if (tls == null) return HttpServer.create(address, 0);
        HttpsServer secured = HttpsServer.create(address, 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(tls));
        return secured;
    }

    private void handle(HttpExchange call) throws IOException {
        if (call.getRequestURI().getPath().startsWith("/actuator")) {
            behaviour.handle(call);
            return;
        }
        byte[] body = call.getRequestBody().readAllBytes();
        calls.add(new Call(call.getRequestMethod(), call.getRequestURI(), call.getRequestHeaders(), body));
        behaviour.handle(call);
    }

    private void answerWithName(HttpExchange call) throws IOException {
        call.getResponseHeaders().add("Content-Type", "application/json");
        send(call, 200, "{\"service\": \"%s\"}".formatted(name).getBytes(StandardCharsets.UTF_8));
    }
}
