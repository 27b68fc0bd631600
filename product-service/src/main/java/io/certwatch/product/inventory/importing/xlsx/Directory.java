package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Unreadable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The list of a package's parts, which the library takes into memory as a whole: looked at before it does. */
final class Directory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 1 << 16;
    private static final long AT_MOST = 4 << 20;

    private Directory() {}

    static void check(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(in.length(), END_SIZE + LONGEST_COMMENT)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            if (size(ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN)) > AT_MOST) {
                throw new Unreadable("it is packed to burst: the list of its parts is longer than " + (AT_MOST >> 20) + " MB");
            }
        }
    }

    private static long size(ByteBuffer tail) throws ZipException {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) return tail.getInt(at + 12) & 0xFFFFFFFFL;
        }
        throw new ZipException("no directory");
    }
}
