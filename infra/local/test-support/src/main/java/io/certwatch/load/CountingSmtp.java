package io.certwatch.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server on loopback that accepts everything and remembers when which Message-ID came to whom, and the newest message. */
public final class CountingSmtp implements AutoCloseable {

    /** @param at before the server answered that it has the message */
    public record Received(String messageId, String recipient, Instant at) {}

    private final ServerSocket door;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile byte[] newest = new byte[0];
    private volatile boolean away;

    private CountingSmtp(ServerSocket door) {
        this.door = door;
    }

    public static CountingSmtp start() {
        try {
            var server = new CountingSmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("counting-smtp").start(server::listen);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public int count() {
        return count.get();
    }

    /** In the order of their arrival. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** The newest message as it was sent. */
    public byte[] newest() {
        return newest.clone();
    }

    /** Ends every connection, and each new one at once, until {@link #comeBack}. */
    public void goAway() {
        away = true;
        connections.forEach(CountingSmtp::end);
    }

    public void comeBack() {
        away = false;
    }

    public void clear() {
        received.clear();
        count.set(0);
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var connection = door.accept();
                connections.add(connection);
                if (away) end(connection);
                Thread.ofVirtual().name("counting-smtp-talk").start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            converse(connection);
        } catch (IOException gone) {
            // The client was killed.
        } finally {
            connections.remove(connection);
        }
    }

    private void converse(Socket connection) throws IOException {
        var in = new BufferedInputStream(connection.getInputStream(), 1 << 16);
        var recipient = "";
        tell(connection, "220 localhost ESMTP");
        for (var line = line(in); line != null; line = line(in)) {
            if (line.startsWith("RCPT")) recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            if (line.startsWith("DATA")) {
                tell(connection, "354 Go on");
                var id = take(in);
                received.add(new Received(id, recipient, Instant.now()));
                tell(connection, "250 2.0.0 Ok: " + count.incrementAndGet());
            } else if (line.startsWith("QUIT")) {
                tell(connection, "221 Bye");
                return;
            } else {
                tell(connection, "250 Ok");
            }
        }
    }

    private static void end(Socket connection) {
        try {
            connection.close();
        } catch (IOException closed) {
            // It is gone already.
        }
    }

    /** Returns the Message-ID. */
    private String take(InputStream in) throws IOException {
        var message = new ByteArrayOutputStream(1 << 15);
        var id = "";
        for (var line = line(in); !".".equals(line); line = line(in)) {
            if (line == null) throw new IOException("The client closed the connection before the end of the message");
            if (id.isEmpty() && line.startsWith("Message-ID:"))
                id = line.substring("Message-ID:".length()).strip();
            message.writeBytes(line.getBytes(ISO_8859_1));
            message.write('\r');
            message.write('\n');
        }
        newest = message.toByteArray();
        return id;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') return line.toString(ISO_8859_1);
            if (next != '\r') line.write(next);
        }
        return null;
    }

    private static void tell(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(ISO_8859_1));
    }
}
