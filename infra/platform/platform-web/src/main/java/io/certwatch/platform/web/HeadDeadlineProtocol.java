package io.certwatch.platform.web;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 with a deadline for the headers of a request. Tomcat itself limits only the silence between two bytes, so that a client could
 * keep a connection open with one byte now and then. Tomcat instantiates this class by name.
 */
public final class HeadDeadlineProtocol extends Http11NioProtocol {

    /** Among the notes of a request, of which Tomcat uses the first few. */
    private static final int CONNECTION = 20;

    private long within = Duration.ofDays(1).toNanos();

    void setHeadWithin(Duration within) {
        this.within = within.toNanos();
        // Sets the ordinary limit of silence again as soon as the headers are complete; the body has one of its own.
        setDisableUploadTimeout(false);
        setConnectionUploadTimeout(getConnectionTimeout());
    }

    /** Limits the silence of the client until the next bytes of the body. */
    static void limitSilence(Request request, Duration longest) {
        if (request.getNote(CONNECTION) instanceof SocketWrapperBase<?> connection)
            connection.setReadTimeout(Math.max(1, longest.toMillis()));
    }

    @Override
    protected Processor createProcessor() {
        return new HeadDeadlineProcessor();
    }

    private final class HeadDeadlineProcessor extends Http11Processor {

        /** The connection whose headers have begun; Tomcat uses a processor for one connection after another. */
        private @Nullable SocketWrapperBase<?> begun;

        private long end;

        HeadDeadlineProcessor() {
            super(HeadDeadlineProtocol.this, HeadDeadlineProtocol.this.getAdapter());
        }

        /** Tomcat calls this each time more of the headers has arrived. */
        @Override
        public SocketState service(SocketWrapperBase<?> connection) throws IOException {
            if (begun != connection) end = System.nanoTime() + within;
            request.setNote(CONNECTION, connection);
            if (end - System.nanoTime() <= 0) return SocketState.CLOSED;
            var state = super.service(connection);
            if (state == SocketState.LONG && !isAsync()) {
                begun = connection;
                connection.setReadTimeout(
                        Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
            } else {
                begun = null;
            }
            return state;
        }
    }
}
