package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Unreadable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a part unpacks to, counted: beyond what such a part can be, or what any text is packed to, it is a bomb. */
final class BoundedInput extends FilterInputStream {

    /** Rows of nothing but formats are packed to a hundredth. */
    private static final long RATIO_AT_MOST = 250;
    private static final long SMALL = 16L << 20;

    private final String part;
    private final long packed;
    private final long atMost;
    private long taken;

    BoundedInput(InputStream in, String part, long packed, long atMost) {
        super(in);
        this.part = part;
        this.packed = Math.max(1, packed);
        this.atMost = atMost;
    }

    long taken() {
        return taken;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        taken += more;
        if (taken > atMost) throw new Unreadable("it is packed to burst: its part " + part + " is larger than " + (atMost >> 20) + " MB");
        if (taken > SMALL && taken / packed > RATIO_AT_MOST) {
            throw new Unreadable("it is packed to burst: its part " + part + " unpacks to more than " + RATIO_AT_MOST + " times its size");
        }
    }
}
