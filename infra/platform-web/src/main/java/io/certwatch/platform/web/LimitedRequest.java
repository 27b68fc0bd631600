package io.certwatch.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Counts the bytes of the body while they are read, against its own limit and its share of all bodies in flight. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private final DataSize limit;
    private final BodiesInFlight.@Nullable Share share;

    /** Without a share it is a stream that takes no memory. */
    LimitedRequest(HttpServletRequest request, DataSize limit, BodiesInFlight.@Nullable Share share) {
        super(request);
        this.limit = limit;
        this.share = share;
    }

    void admit(long size) throws BodyRefused {
        if (size > limit.toBytes()) {
            throw new BodyTooLarge(limit);
        }
        if (share != null) {
            share.cover(size);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counting(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        Counting(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var more = body.read(buffer, offset, length);
            count(more);
            return more;
        }

        private void count(int more) throws BodyRefused {
            read += Math.max(0, more);
            admit(read);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
