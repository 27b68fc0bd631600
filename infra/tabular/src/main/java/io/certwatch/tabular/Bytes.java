package io.certwatch.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Takes in a whole file, up to a size; for formats that cannot be read from front to back. */
public final class Bytes {

    private static final int PAGE_AT_MOST = 16 << 20;
    private static final long FILE_AT_MOST = 128L << 20;

    /** Reads a file that is there only as long as the reading lasts. */
    public interface FileReading {
        void read(Path file) throws IOException, UnreadableSource;
    }

    private Bytes() {}

    public static byte[] inMemory(InputStream original) throws UnreadableSource {
        try {
            var bytes = original.readNBytes(PAGE_AT_MOST + 1);
            if (bytes.length > PAGE_AT_MOST) throw new UnreadableSource("it is larger than " + (PAGE_AT_MOST >> 20) + " MB");
            return bytes;
        } catch (IOException broken) {
            throw new UnreadableSource("it broke off while it was being received", broken);
        }
    }

    /** On the disk, so that the heap holds no more of it than a reader needs at a time. */
    public static void onDisk(InputStream original, FileReading reading) throws UnreadableSource {
        Path file = null;
        try {
            file = Files.createTempFile("certwatch-source", null);
            var limited = new LimitedInput(original, FILE_AT_MOST);
            Files.copy(limited, file, StandardCopyOption.REPLACE_EXISTING);
            if (limited.exceeded()) throw new UnreadableSource("it is larger than " + (FILE_AT_MOST >> 20) + " MB");
            reading.read(file);
        } catch (IOException broken) {
            throw UnreadableSource.because("it cannot be read to its end", broken);
        } finally {
            delete(file);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException leftOver) {
            file.toFile().deleteOnExit();
        }
    }
}
