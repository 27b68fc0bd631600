package io.certwatch.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a free loopback port, for servers that must know their port before they open it. */
final class FreePort {
    private FreePort() {}

    static int orGiven(int port) {
        return port == 0 ? any() : port;
    }

    static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
