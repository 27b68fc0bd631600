package io.certwatch.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecRuntime;

/** A response body that aborts the connection if it is closed before its end. */
final class CuttingStream extends FilterInputStream {

    private final ExecRuntime connection;
    private boolean ended;

    CuttingStream(InputStream answer, ExecRuntime connection) {
        super(answer);
        this.connection = connection;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        ended = next < 0;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int more = super.read(buffer, offset, length);
        ended = more < 0;
        return more;
    }

    @Override
    public void close() throws IOException {
        if (ended) {
            super.close();
        } else {
            connection.discardEndpoint();
        }
    }
}
