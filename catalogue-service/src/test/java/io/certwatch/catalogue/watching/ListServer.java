package io.certwatch.catalogue.watching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves one page with an ETag. */
public final class ListServer implements AutoCloseable {

    public final AtomicInteger notModified = new AtomicInteger();
    private final HttpServer server;
    private volatile byte[] body = new byte[0];
    private volatile String mediaType = "text/html; charset=utf-8";
    private volatile int status = 200;

    public ListServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/list.html";
    }

    public void shows(String file) {
        body = WatchingInMemory.file(file);
        mediaType = WatchingInMemory.mediaType(file);
        status = 200;
    }

    public void fails(int withStatus) {
        status = withStatus;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var tag = "\"" + Arrays.hashCode(body) + "\"";
        boolean known = status == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        if (known) notModified.incrementAndGet();
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders().set("Content-Type", mediaType);
        exchange.getResponseHeaders().set("Set-Cookie", "session=a-secret");
        if (known || status != 200) {
            exchange.sendResponseHeaders(known ? 304 : status, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
