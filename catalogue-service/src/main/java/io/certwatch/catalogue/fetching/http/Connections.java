package io.certwatch.catalogue.fetching.http;

import static java.nio.charset.CodingErrorAction.REPLACE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Creates the one connection of a request, and detects whether the server sends more than it announced. */
final class Connections implements HttpConnectionFactory<ManagedHttpClientConnection> {

    private static final Timeout A_MOMENT = Timeout.ofMilliseconds(50);
    private static final Http1Config MODEST = Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(200)
            .build();

    /** Many servers send addresses and file names that are not ASCII. */
    private static final CharCodingConfig UTF_8_HEADERS = CharCodingConfig.custom()
            .setCharset(UTF_8)
            .setMalformedInputAction(REPLACE)
            .setUnmappableInputAction(REPLACE)
            .build();

    private final HttpConnectionFactory<ManagedHttpClientConnection> connections =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(MODEST)
                    .charCodingConfig(UTF_8_HEADERS)
                    .build();
    private @Nullable ManagedHttpClientConnection last;

    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
        var connection = connections.createConnection(socket);
        last = connection;
        return connection;
    }

    /** For the end of the body. Servers that count characters instead of bytes announce too small a length for Chinese text. */
    boolean moreThanAnnounced() {
        var connection = last;
        try {
            return connection != null && connection.isOpen() && connection.isDataAvailable(A_MOMENT);
        } catch (IOException closed) {
            return false;
        }
    }
}
