package io.certwatch.bench.fairness;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Connections that announce a small body and send one byte of it now and then; each is opened again when it ends. */
final class Dribblers implements AutoCloseable {

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(700);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Dribblers() {}

    /** @param authorization header line with its end, or empty */
    static Dribblers begin(int connections, URI gateway, String path, String authorization) {
        var dribblers = new Dribblers();
        var head = "POST " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority() + "\r\n" + authorization
                + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n[";
        for (var i = 0; i < connections; i++) dribblers.threads.submit(() -> repeat(gateway, head));
        return dribblers;
    }

    private static void repeat(URI gateway, String head) {
        while (!Thread.currentThread().isInterrupted()) {
            try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                while (socket.getInputStream().available() == 0) {
                    Thread.sleep(BETWEEN_BYTES);
                    socket.getOutputStream().write(' ');
                }
            } catch (IOException ended) {
                // The next connection follows.
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
