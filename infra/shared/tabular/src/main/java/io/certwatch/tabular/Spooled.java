package io.certwatch.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.io.input.BoundedInputStream;
import org.jspecify.annotations.Nullable;

/** Keeps a document on disk while it is read, so that the heap holds only what a reader needs at a time. */
public final class Spooled {

    private static final long LARGEST = 128L << 20;

    public interface FileReading {
        void read(Path file) throws IOException, UnreadableSource;
    }

    private Spooled() {}

    /** @param folder for the file, which is deleted at the end */
    public static void read(InputStream document, Path folder, FileReading reading) throws UnreadableSource {
        Path file = null;
        try {
            file = Files.createTempFile(folder, "document", null);
            var limited = BoundedInputStream.builder()
                    .setInputStream(document)
                    .setMaxCount(LARGEST + 1)
                    .get();
            if (Files.copy(limited, file, StandardCopyOption.REPLACE_EXISTING) > LARGEST)
                throw new UnreadableSource("it is larger than " + (LARGEST >> 20) + " MB");
            reading.read(file);
        } catch (IOException broken) {
            throw new UnreadableSource("it cannot be read to its end", broken);
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
