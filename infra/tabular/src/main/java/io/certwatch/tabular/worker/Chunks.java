package io.certwatch.tabular.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes of unknown length within a longer stream: each chunk follows its length, and the last is empty. */
final class Chunks extends OutputStream {

    private static final int LARGEST = 1 << 20;

    private final DataOutputStream out;

    Chunks(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int written = 0; written < length; ) {
            int size = Math.min(LARGEST, length - written);
            out.writeInt(size);
            out.write(bytes, offset + written, size);
            written += size;
        }
    }

    void end() throws IOException {
        out.writeInt(0);
    }

    /** @param atMost bytes in all, because the writer is not trusted */
    static void copy(DataInputStream in, OutputStream to, long atMost) throws IOException {
        var buffer = new byte[LARGEST];
        long left = atMost;
        for (int size = in.readInt(); size != 0; size = in.readInt()) {
            left -= size;
            if (size < 0 || size > LARGEST || left < 0) throw new IOException("more than an answer may have");
            in.readFully(buffer, 0, size);
            to.write(buffer, 0, size);
        }
    }
}
