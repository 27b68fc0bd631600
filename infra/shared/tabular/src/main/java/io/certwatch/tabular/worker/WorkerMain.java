package io.certwatch.tabular.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Answers the requests on the standard input, and ends at once when that ends, which it does with the parent. */
final class WorkerMain {

    private static final int STACK = 4 << 20;

    private WorkerMain() {}

    static void main(String[] args) throws IOException {
        NoNetwork.enforce();
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 << 10));
        System.setOut(System.err); // output of libraries must not mix with the answers
        var requests = new LinkedBlockingQueue<Request>();
        new Thread(null, () -> answer(requests, new RequestHandler(out)), "reader", STACK).start();
        var in = new DataInputStream(System.in);
        try {
            while (true) requests.add(Request.read(in));
        } catch (EOFException parentIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(BlockingQueue<Request> requests, RequestHandler handler) {
        try {
            while (true) handler.answer(requests.take());
        } catch (IOException | InterruptedException parentIsGone) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Keeps libraries from fetching anything that a document refers to. */
    private static final class NoNetwork {

        private static final Set<String> REFUSED = Set.of("http", "https", "ftp");

        private NoNetwork() {}

        @SuppressWarnings("deprecation") // There is no other way to refuse sockets to a library.
        static void enforce() throws IOException {
            Socket.setSocketImplFactory(() -> {
                throw new IllegalStateException("A process that reads documents must not use the network");
            });
            URL.setURLStreamHandlerFactory(protocol -> REFUSED.contains(protocol) ? new Refusing() : null);
        }

        private static final class Refusing extends URLStreamHandler {

            @Override
            protected URLConnection openConnection(URL address) throws IOException {
                throw new IOException("A process that reads documents must not use the network");
            }
        }
    }
}
