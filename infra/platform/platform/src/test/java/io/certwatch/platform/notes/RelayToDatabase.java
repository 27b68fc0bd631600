package io.certwatch.platform.notes;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A relay between a service and the database. Stopped, it ends all connections and refuses new ones, as a database that is away. Held, it accepts
 * connections and passes nothing on, as a database whose process hangs.
 */
final class RelayToDatabase implements AutoCloseable {

    private final ConnectionString database;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private final Object hold = new Object();
    private boolean held;
    private ServerSocket door;

    RelayToDatabase(String uri) throws IOException {
        this.database = new ConnectionString(uri);
        this.door = open(0);
        this.port = door.getLocalPort();
    }

    String uri() {
        return "mongodb://127.0.0.1:%d/%s?directConnection=true".formatted(port, database.getDatabase());
    }

    void start() throws IOException {
        door = open(port);
    }

    void stop() throws IOException {
        door.close();
        for (var socket : open) socket.close();
    }

    void hold() {
        setHeld(true);
    }

    void release() {
        setHeld(false);
    }

    private void setHeld(boolean held) {
        synchronized (hold) {
            this.held = held;
            hold.notifyAll();
        }
    }

    private ServerSocket open(int port) throws IOException {
        var door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        threads.submit(() -> accept(door));
        return door;
    }

    private void accept(ServerSocket door) {
        var address = new ServerAddress(database.getHosts().getFirst());
        try {
            while (true) {
                var service = register(door.accept());
                var server = register(new Socket(address.getHost(), address.getPort()));
                threads.submit(() -> pass(service, server));
                threads.submit(() -> pass(server, service));
            }
        } catch (IOException stopped) {
            // stop() closed the socket
        }
    }

    private Socket register(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            var bytes = new byte[8_192];
            for (int read; (read = from.getInputStream().read(bytes)) >= 0; ) {
                awaitRelease();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException ended) {
            // by either side, by stop() or by close()
        } finally {
            open.remove(from);
        }
    }

    private void awaitRelease() throws InterruptedException {
        synchronized (hold) {
            while (held) hold.wait();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        threads.shutdownNow();
    }
}
