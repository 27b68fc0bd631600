package io.certwatch.gateway.routing;

import java.io.IOException;
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
 * Cuts the connection to a service when the body for it breaks off. The client library would close the stream, and
 * closing a chunked stream ends it properly: half a body would arrive as a whole one.
 */
final class WholeOrNothing implements ExecChainHandler {

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpEntity body = request.getEntity();
        if (body != null) {
            request.setEntity(new CuttingBody(body, scope.execRuntime));
        }
        return chain.proceed(request, scope);
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
}
