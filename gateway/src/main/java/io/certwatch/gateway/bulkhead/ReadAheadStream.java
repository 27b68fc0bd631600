package io.certwatch.gateway.bulkhead;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose beginning may have been read already; it stays in memory until it is used. */
final class ReadAheadStream extends ServletInputStream {

    /** Nearly every body is smaller. */
    private static final int BEGINNING = 64 * 1024;

    private final ServletInputStream rest;
    private InputStream beginning = InputStream.nullInputStream();
    private Runnable whenUsed = () -> {};

    ReadAheadStream(ServletInputStream rest) {
        this.rest = rest;
    }

    void readAhead(Runnable whenUsed) throws IOException {
        this.whenUsed = whenUsed;
        beginning = new ByteArrayInputStream(rest.readNBytes(BEGINNING));
        forgetUsed();
    }

    private void forgetUsed() throws IOException {
        if (beginning.available() > 0) return;
        beginning = InputStream.nullInputStream();
        whenUsed.run();
        whenUsed = () -> {};
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (beginning.available() == 0) return rest.read(target, offset, length);
        var read = beginning.read(target, offset, length);
        forgetUsed();
        return read;
    }

    @Override
    public int read() throws IOException {
        if (beginning.available() == 0) return rest.read();
        var read = beginning.read();
        forgetUsed();
        return read;
    }

    @Override
    public int available() throws IOException {
        return beginning.available() + rest.available();
    }

    @Override
    public boolean isFinished() {
        try {
            return beginning.available() == 0 && rest.isFinished();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean isReady() {
        return !isFinished();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("Bodies are read by threads that wait");
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }
}
