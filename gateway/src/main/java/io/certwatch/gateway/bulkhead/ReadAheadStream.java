package io.certwatch.gateway.bulkhead;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A body whose beginning may have been read already; it stays in memory until it is used. */
final class ReadAheadStream extends ServletInputStream {

    /** Nearly every body is smaller. */
    private static final int BEGINNING = 64 * 1024;

    private static final int FIRST = 1024;
    private static final int GROWTH = 4;

    private final ServletInputStream rest;
    private InputStream beginning = InputStream.nullInputStream();
    private Runnable whenUsed = () -> {};

    ReadAheadStream(ServletInputStream rest) {
        this.rest = rest;
    }

    void readAhead(Runnable whenUsed) throws IOException {
        this.whenUsed = whenUsed;
        beginning = readBeginning();
        forgetUsed();
    }

    /** A slow sender costs about as much memory as it has sent. */
    private InputStream readBeginning() throws IOException {
        var bytes = new byte[FIRST];
        var length = 0;
        for (var read = 0; length < BEGINNING && read >= 0; length += Math.max(read, 0)) {
            if (length == bytes.length) bytes = Arrays.copyOf(bytes, Math.min(BEGINNING, GROWTH * length));
            read = rest.read(bytes, length, bytes.length - length);
        }
        return new ByteArrayInputStream(bytes, 0, length);
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
