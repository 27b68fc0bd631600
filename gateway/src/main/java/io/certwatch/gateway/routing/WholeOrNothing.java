package io.certwatch.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Aborts the connection to a service if the request body breaks off or the client stops reading the response. The client library would
 * close the streams instead: closing a chunked request would end it properly, so that a partial body looks complete; closing a response
 * would read it to its end, which an event stream never reaches.
 */
final class WholeOrNothing implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpEntity body = request.getEntity();
        if (body != null) {
            request.setEntity(new CuttingBody(body, scope.execRuntime));
        }
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity answer = response.getEntity();
        if (answer != null) {
            response.setEntity(new CuttingAnswer(answer, scope.execRuntime));
        }
        return response;
    }

    private static final class CuttingAnswer extends HttpEntityWrapper {

        private final ExecRuntime connection;

        CuttingAnswer(HttpEntity answer, ExecRuntime connection) {
            super(answer);
            this.connection = connection;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new CuttingStream(super.getContent(), connection);
        }
    }

    private static final class CuttingBody extends HttpEntityWrapper {

        private final ExecRuntime connection;

        CuttingBody(HttpEntity body, ExecRuntime connection) {
            super(body);
            this.connection = connection;
        }

        @Override
        public void writeTo(OutputStream service) throws IOException {
            try {
                super.writeTo(service);
            } catch (IOException | RuntimeException brokenOff) {
                connection.discardEndpoint();
                throw brokenOff;
            }
        }
    }

    /** A response body that aborts the connection if it is closed before its end. */
    private static final class CuttingStream extends FilterInputStream {

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
}
