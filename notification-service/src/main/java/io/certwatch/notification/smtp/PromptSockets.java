package io.certwatch.notification.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets of one connection that send each packet at once (TCP_NODELAY). Otherwise the last packet of a message waits until the server
 * confirms the one before, which servers delay by 40 ms. Closing them ends a conversation that hangs, and one that the library leaves open
 * because it failed before the sign-in.
 */
final class PromptSockets extends SocketFactory implements AutoCloseable {

    private final SocketFactory factory;
    private final List<Socket> opened = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param factory makes the sockets: plain ones, or those of TLS from the first byte */
    PromptSockets(SocketFactory factory) {
        this.factory = factory;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = factory.createSocket();
        socket.setTcpNoDelay(true);
        opened.add(socket);
        if (closed) {
            socket.close();
            throw new SocketException("The SMTP conversation has already ended, so no socket can be opened");
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connect(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connect(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int localPort) throws IOException {
        return connect(new InetSocketAddress(host, port), new InetSocketAddress(from, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int localPort) throws IOException {
        return connect(new InetSocketAddress(host, port), new InetSocketAddress(from, localPort));
    }

    /** @param from null: any address and port of this machine */
    private Socket connect(InetSocketAddress server, @Nullable InetSocketAddress from) throws IOException {
        var socket = createSocket();
        socket.bind(from);
        socket.connect(server);
        return socket;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (var socket : opened) {
            socket.close();
        }
    }
}
