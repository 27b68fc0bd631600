package io.certwatch.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds free loopback ports, for servers that must know their port before they open it. They are given in turn, and none is of
 * the ranges from which Linux (32768 to 60999) and others (49152 to 65535, RFC 6335) take the local ports of connections: a connection
 * might take such a port before the server opens it.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    private static final AtomicInteger TRIED =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {}

    static int orGiven(int port) {
        return port == 0 ? any() : port;
    }

    /** @throws IllegalStateException if all are taken */
    public static int any() {
        for (int i = 0; i < COUNT; i++) {
            var port = FIRST + Math.floorMod(TRIED.getAndIncrement(), COUNT);
            if (isFree(port)) return port;
        }
        throw new IllegalStateException("No port from %d to %d is free".formatted(FIRST, FIRST + COUNT - 1));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
