package io.certwatch.gateway.bulkhead;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request the beginning of whose body can be read before it is forwarded. */
final class ReadAheadRequest extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = ReadAheadRequest.class.getName();

    private @Nullable ReadAheadStream body;

    ReadAheadRequest(HttpServletRequest request) {
        super(request);
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Reads a small body whole, or the beginning of a large one.
     *
     * @param whenForwarded runs when nothing of that is in memory any more
     * @throws io.certwatch.platform.web.BodyRefused if it arrives too slowly, or breaks off
     */
    static void readAhead(HttpServletRequest request, Runnable whenForwarded) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof ReadAheadRequest known) {
            known.getInputStream().readAhead(whenForwarded);
        } else {
            throw new IllegalStateException("The request has not passed " + ReadAheadFilter.class.getSimpleName());
        }
    }

    @Override
    public ReadAheadStream getInputStream() throws IOException {
        if (body == null) body = new ReadAheadStream(super.getInputStream());
        return body;
    }

    /** Would read past what has been read ahead. */
    @Override
    public BufferedReader getReader() {
        throw new UnsupportedOperationException(
                "The gateway forwards bodies as bytes; read them with getInputStream()");
    }
}
