package io.certwatch.catalogue.watching.fetching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/** Content on its way into a file, of which one copy is made at a time. Once it is closed nothing can be written to it any more. */
public final class Spool implements Content {

    private static final int PIECE = 16 << 10;

    private final Path file;
    private String sha256 = "";

    private Spool(Path file) {
        this.file = file;
    }

    public static Spool create() {
        try {
            return new Spool(Files.createTempFile("certwatch-fetch", null));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /**
     * Takes in everything, in place of what was here before; false if it is more than so many bytes.
     *
     * @throws IOException if the origin breaks off; that our own disk fails is an {@link UncheckedIOException}
     */
    public boolean take(InputStream origin, long maxBytes) throws IOException {
        var digest = sha256Digest();
        try (var out = ours(() -> Files.newOutputStream(file, WRITE, TRUNCATE_EXISTING))) {
            var piece = new byte[PIECE];
            long left = maxBytes;
            for (int read = origin.read(piece); read >= 0; read = origin.read(piece)) {
                left -= read;
                if (left < 0) return false;
                digest.update(piece, 0, read);
                write(out, piece, read);
            }
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
        return true;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public long size() {
        return ours(() -> Files.size(file));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        ours(() -> Files.deleteIfExists(file));
    }

    private static void write(OutputStream out, byte[] piece, int length) {
        ours(() -> {
            out.write(piece, 0, length);
            return length;
        });
    }

    private interface DiskWork<T> {
        T done() throws IOException;
    }

    private static <T> T ours(DiskWork<T> work) {
        try {
            return work.done();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
