package io.certwatch.catalogue.fetching.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** Sends HTTP byte by byte, so that tests can violate the protocol. */
public final class MisbehavingServer implements AutoCloseable {

    /** How the server responds to a request; the connection is closed afterwards. */
    public interface Behaviour {
        void answer(Request request, OutputStream out) throws Exception;
    }

    public record Request(String path, Map<String, String> headers) {}

    private final ServerSocket socket;
    private final String scheme;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public static MisbehavingServer start() {
        return start(ServerSocketFactory.getDefault(), "http");
    }

    static MisbehavingServer overTls(SSLContext context) {
        return start(context.getServerSocketFactory(), "https");
    }

    private static MisbehavingServer start(ServerSocketFactory sockets, String scheme) {
        try {
            return new MisbehavingServer(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), scheme);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MisbehavingServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
        Thread.ofVirtual().start(this::accept);
    }

    public MisbehavingServer on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** One behaviour per request; the last one serves all further requests. */
    MisbehavingServer on(String path, Behaviour first, Behaviour... then) {
        var all = new CopyOnWriteArrayList<>(then);
        all.addFirst(first);
        return on(path, (request, out) -> (all.size() > 1 ? all.removeFirst() : all.getFirst()).answer(request, out));
    }

    public String at(String host, String path) {
        return scheme + "://" + host + ":" + socket.getLocalPort() + path;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public static Behaviour says(String head, String... body) {
        return says(head, String.join("", body).getBytes(UTF_8));
    }

    public static Behaviour says(String head, byte[] body) {
        return (request, out) -> {
            out.write(("HTTP/1.1 " + head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(UTF_8));
            out.write(body);
            out.flush();
        };
    }

    public static Behaviour redirectsTo(String location) {
        return says("302 CheckResult\nLocation: " + location + "\nContent-Length: 0");
    }

    /** Waits until the test ends. */
    public Behaviour isSilent() {
        return (request, out) -> closed.await();
    }

    public Behaviour drips(String head) {
        return (request, out) -> {
            says(head).answer(request, out);
            while (!closed.await(20, TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        };
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException over) {
            closed.countDown();
        }
    }

    private void serve(Socket connection) {
        try (connection;
                var out = connection.getOutputStream()) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
            var path = in.readLine().split(" ")[1];
            var headers = new TreeMap<String, String>();
            for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            var request = new Request(path, headers);
            requests.add(request);
            behaviours
                    .getOrDefault(path, says("404 Not CheckResult\nContent-Length: 0"))
                    .answer(request, out);
        } catch (Exception theClientLeft) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            closed.countDown();
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
