package io.certwatch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.text.Sha256;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A request whose body is hashed while it is read, so that a body of any size takes no memory. */
final class HashedRequest extends HttpServletRequestWrapper {

    private final MessageDigest digest = Sha256.digest();
    private @Nullable ServletInputStream body;

    HashedRequest(HttpServletRequest request) {
        super(request);
        digest.update((request.getQueryString() + "\n").getBytes(UTF_8));
    }

    /** Reads what is left of the body. Tells this request from another one with the same key, once. */
    String hash() throws IOException {
        getInputStream().transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) body = new HashedBody(super.getInputStream(), digest);
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var charset = getCharacterEncoding() == null ? UTF_8 : Charset.forName(getCharacterEncoding());
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class HashedBody extends ServletInputStream {

        private final ServletInputStream bytes;
        private final MessageDigest digest;

        HashedBody(ServletInputStream bytes, MessageDigest digest) {
            this.bytes = bytes;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            var next = bytes.read();
            if (next >= 0) digest.update((byte) next);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            var count = bytes.read(into, from, most);
            if (count > 0) digest.update(into, from, count);
            return count;
        }

        @Override
        public int available() throws IOException {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            bytes.setReadListener(listener);
        }
    }
}
