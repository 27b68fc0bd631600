package io.certwatch.local;

import io.certwatch.backing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The loopback ports of all servers. */
public record Ports(
        int gateway,
        int catalogue,
        int product,
        int notification,
        int kafka,
        int mongo,
        int smtp,
        int inbox,
        int identity) {
    private static final int COUNT = 9;
    private static final int LAST = 65535;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    public static Ports usual() {
        return new Ports(8080, 8081, 8082, 8083, 9092, 27017, 1025, 8025, 8084);
    }

    /** Nine consecutive ports. */
    static Ports from(int first) {
        if (first < 1 || first > LAST - COUNT + 1) {
            throw new CannotStart("--ports-from takes a number from 1 to %d: %d ports in a row are needed"
                    .formatted(LAST - COUNT + 1, COUNT));
        }
        return of(IntStream.range(first, first + COUNT).toArray());
    }

    /** Nine currently free ports. */
    public static Ports free() {
        return of(IntStream.generate(FreePort::any).limit(COUNT).toArray());
    }

    private static Ports of(int[] p) {
        return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]);
    }

    Ports withGateway(int port) {
        if (port < 1 || port > LAST) throw new CannotStart("--port takes a number from 1 to %d".formatted(LAST));
        return new Ports(port, catalogue, product, notification, kafka, mongo, smtp, inbox, identity);
    }

    /**
     * Rejects ports in use, naming the port and the solution. Waits for a port to become free, since the services of a killed launcher
     * need some seconds to end.
     */
    void check(boolean ownDatabase, Duration patience, Progress progress) {
        var users = users(ownDatabase);
        rejectDuplicates(users);
        var deadline = System.nanoTime() + patience.toNanos();
        findTaken(users)
                .filter(_ -> patience.isPositive())
                .ifPresent(user -> progress.report("port %d (%s) is in use; waiting up to %d s in case it becomes free"
                        .formatted(users.get(user), user, patience.toSeconds())));
        while (findTaken(users).isPresent() && System.nanoTime() - deadline < 0)
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        findTaken(users).ifPresent(user -> {
            throw new CannotStart("Port %d (%s) is in use. %s".formatted(users.get(user), user, wayOut(user)));
        });
    }

    private static void rejectDuplicates(Map<String, Integer> ports) {
        var users = new HashMap<Integer, String>();
        ports.forEach((user, port) -> {
            var other = users.put(port, user);
            if (other != null)
                throw new CannotStart(
                        "Port %d is asked for twice, by %s and %s. Choose with --port N or --ports-from N."
                                .formatted(port, other, user));
        });
    }

    private static Optional<String> findTaken(Map<String, Integer> users) {
        return users.entrySet().stream()
                .filter(user -> isTaken(user.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<String, Integer> users(boolean ownDatabase) {
        var users = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) users.put(service.module(), service.port(this));
        users.put("Kafka", kafka);
        if (ownDatabase) users.put("MongoDB", mongo);
        users.put("SMTP", smtp);
        users.put("inbox", inbox);
        users.put("identity", identity);
        return users;
    }

    private static String wayOut(String user) {
        return user.equals(Service.GATEWAY.module())
                ? "Choose another with --port N, or move all ports with --ports-from N."
                : "Move all ports with --ports-from N.";
    }

    private static boolean isTaken(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
