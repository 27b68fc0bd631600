package io.certwatch.product.productimport.reading.xlsx;

import io.certwatch.product.productimport.reading.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Checks the central directory of a zip file, as its end record describes it. Libraries load the directory into
 * memory as a whole, so its size is checked first; also its position, because not all libraries search it in the same
 * place.
 */
final class CentralDirectory {

    /** In bytes: some four hundred for each of the parts that a workbook may have. */
    static final long AT_MOST = 4 << 20;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;

    private CentralDirectory() {}

    /**
     * Searches as far back as any library does, because a comment may look like an end record. A file without one is
     * left to the library.
     *
     * @throws Unreadable if it is too large, or not at the stated position
     */
    static void check(Path file) throws IOException {
        try (var zip = FileChannel.open(file)) {
            long length = zip.size();
            long tailAt = Math.max(0, length - END_LENGTH - LONGEST_COMMENT);
            var tail = read(zip, tailAt, (int) (length - tailAt));
            for (int at = tail.capacity() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) != END) continue;
                check(zip, tailAt + at, tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN));
                if (at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.capacity()) return;
            }
        }
    }

    private static void check(FileChannel zip, long at, ByteBuffer end) throws IOException {
        long size = Integer.toUnsignedLong(end.getInt(12));
        long offset = Integer.toUnsignedLong(end.getInt(16));
        boolean ends = offset + size == at;
        if (ends) checkSize(size);
        if (at >= LOCATOR_64_LENGTH) {
            var locator = read(zip, at - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
            if (locator.getInt(0) == LOCATOR_64) {
                check64(zip, locator.getLong(8));
                return;
            }
        }
        if (!ends) throw misplaced();
    }

    private static void check64(FileChannel zip, long at) throws IOException {
        if (at < 0 || at > zip.size() - END_64_LENGTH) throw misplaced();
        var end = read(zip, at, END_64_LENGTH);
        long size = end.getLong(40);
        checkSize(size);
        if (end.getInt(0) != END_64 || end.getLong(48) != at - size) throw misplaced();
    }

    private static void checkSize(long size) {
        if (size < 0 || size > AT_MOST)
            throw new Unreadable(
                    "it is packed to burst: the list of its parts is larger than " + (AT_MOST >> 20) + " MB");
    }

    private static Unreadable misplaced() {
        return new Unreadable(Parts.NOT_WHOLE);
    }

    private static ByteBuffer read(FileChannel zip, long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && zip.read(bytes, at + bytes.position()) > 0) continue;
        return bytes;
    }
}
