package io.certwatch.catalogue.watching.fetching.http;

import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.CodingErrorAction.REPLACE;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes the one connection of a request, and tells whether the server has more to say than it announced. */
final class Connections implements HttpConnectionFactory<ManagedHttpClientConnection> {

    private static final Timeout A_MOMENT = Timeout.ofMilliseconds(50);
    private static final Http1Config MODEST = Http1Config.custom().setMaxLineLength(16 << 10).setMaxHeaderCount(200).build();


    /** Many servers write addresses and file names as they are, and not in ASCII. */
    private static final CharCodingConfig AS_WRITTEN = CharCodingConfig.custom()
            .setCharset(UTF_8).setMalformedInputAction(REPLACE).setUnmappableInputAction(REPLACE).build();

    private final HttpConnectionFactory<ManagedHttpClientConnection> connections =
            ManagedHttpClientConnectionFactory.builder().http1Config(MODEST).charCodingConfig(AS_WRITTEN).build();
    private @Nullable ManagedHttpClientConnection last;

    @Override
    public ManagedHttpClientConnection createConnection(Socket socket) throws IOException {
        var connection = connections.createConnection(socket);
        last = connection;
        return connection;
    }

    /** Asked when the body is at its end. Servers that count characters instead of bytes announce too little for Chinese. */
    boolean moreThanAnnounced() {
        var connection = last;
        try {
            return connection != null && connection.isOpen() && connection.isDataAvailable(A_MOMENT);
        } catch (IOException closed) {
            return false;
        }
    }
}
