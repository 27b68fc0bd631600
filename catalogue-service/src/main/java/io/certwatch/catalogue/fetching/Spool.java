package io.certwatch.catalogue.fetching;

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes content to a temporary file. After closing, nothing more can be written. */
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
     * Writes all bytes, replacing previous content. Returns false if there are more than {@code maxBytes}.
     *
     * @throws IOException if reading fails; a failure of the local disk throws {@link UncheckedIOException}
     */
    public boolean take(InputStream origin, long maxBytes) throws IOException {
        var digest = sha256Digest();
        try (var out = onDisk(() -> Files.newOutputStream(file, WRITE, TRUNCATE_EXISTING))) {
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
        return onDisk(() -> Files.size(file));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        onDisk(() -> Files.deleteIfExists(file));
    }

    private static void write(OutputStream out, byte[] piece, int length) {
        onDisk(() -> {
            out.write(piece, 0, length);
            return length;
        });
    }

    private interface DiskWork<T> {
        T done() throws IOException;
    }

    private static <T> T onDisk(DiskWork<T> work) {
        try {
            return work.done();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
