package io.certwatch.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends one byte beyond a limit, and then says so: what unpacks to more than it should is read no further. */
public final class LimitedInput extends FilterInputStream {

    private long left;

    public LimitedInput(InputStream in, long limit) {
        super(in);
        this.left = limit + 1;
    }

    public boolean exceeded() {
        return left == 0;
    }

    @Override
    public int read() throws IOException {
        int read = left == 0 ? -1 : super.read();
        if (read >= 0) left--;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) return -1;
        int read = super.read(bytes, offset, (int) Math.min(length, left));
        if (read > 0) left -= read;
        return read;
    }
}
