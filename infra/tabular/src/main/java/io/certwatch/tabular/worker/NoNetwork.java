package io.certwatch.tabular.worker;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Keeps libraries from fetching anything that a document refers to. */
final class NoNetwork {

    private static final Set<String> REFUSED = Set.of("http", "https", "ftp");

    private NoNetwork() {}

    @SuppressWarnings("deprecation") // There is no other way to refuse sockets to a library.
    static void enforce() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException("A reader of documents has no network");
        });
        URL.setURLStreamHandlerFactory(protocol -> REFUSED.contains(protocol) ? new Refusing() : null);
    }

    private static final class Refusing extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("A reader of documents has no network");
        }
    }
}
