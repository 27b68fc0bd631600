package io.certwatch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to a local server, over which a test sends any bytes. */
public final class RawHttp implements AutoCloseable {

    private static final int LONGEST_SILENCE = 30_000;
    private static final int LONGEST_HEAD = 64 << 10;

    private final Socket socket;

    public RawHttp(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(LONGEST_SILENCE);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's answer to a request, up to the end of the connection; of an event stream, which may never end, the head. */
    public static RawAnswer ask(int port, byte[] request) {
        try (var connection = new RawHttp(port)) {
            return connection.send(request).answer();
        }
    }

    public RawHttp send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the sending side. */
    public RawHttp endOfSending() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks the connection when it is closed, as a client that crashed. */
    public RawHttp resetAtClose() {
        try {
            socket.setSoLinger(true, 0);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the server closes the connection, or to the end of the head of an event stream. */
    public RawAnswer answer() {
        try {
            var answer = new ByteArrayOutputStream();
            var part = new byte[8192];
            for (int read = 0;
                    read >= 0 && !isBegunStream(answer);
                    read = socket.getInputStream().read(part)) {
                answer.write(part, 0, read);
            }
            return RawAnswer.parse(answer.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBegunStream(ByteArrayOutputStream answer) {
        if (answer.size() > LONGEST_HEAD) return false;
        var text = answer.toString(StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        return end >= 0 && text.substring(0, end).toLowerCase(Locale.ROOT).contains("content-type: text/event-stream");
    }

    /** The next line of the answer, head or body, without its end. */
    public String line() {
        try {
            var line = new StringBuilder();
            for (int next = socket.getInputStream().read();
                    next != '\n' && next >= 0;
                    next = socket.getInputStream().read()) {
                line.append((char) next);
            }
            return line.toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
