package io.certwatch.contract;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Buffers a JSON answer until it is validated, so that the test does not end before. All other answers pass unbuffered. */
final class HeldAnswer extends HttpServletResponseWrapper {

    private static final MediaType ANY_JSON = new MediaType("application", "*+json");

    private record Head(int status, @Nullable String mediaType) {}

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    /** Stored when the answer began to pass: for an ended stream the container no longer provides it. */
    private @Nullable Head passed;

    private boolean isLeftToContainer;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    ServiceAnswer to(String method, String path) {
        var head = passed == null ? head() : passed;
        return new ServiceAnswer(
                method, path, head.status(), head.mediaType(), passed == null ? body.toByteArray() : null);
    }

    /** The container dispatches the request again to the error page. */
    boolean isLeftToContainer() {
        return isLeftToContainer;
    }

    void release() throws IOException {
        if (body.size() > 0) body.writeTo(getResponse().getOutputStream());
        body.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (isJson()) return new Holding();
        pass();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        pass();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (passed != null) super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        isLeftToContainer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        isLeftToContainer = true;
        super.sendError(status, message);
    }

    private void pass() {
        if (passed == null) passed = head();
    }

    private Head head() {
        return new Head(getStatus(), getContentType());
    }

    private boolean isJson() {
        if (passed != null || getContentType() == null) return false;
        var type = MediaType.parseMediaType(getContentType());
        return MediaType.APPLICATION_JSON.includes(type) || ANY_JSON.includes(type);
    }

    private final class Holding extends ServletOutputStream {

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("JSON is not written asynchronously");
        }
    }
}
