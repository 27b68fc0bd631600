package io.certwatch.importjob;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bytes of uploads in memory. */
public final class InMemoryOriginals implements Originals {

    private final Map<String, byte[]> kept = new HashMap<>();
    private int read;

    /** How often an original was opened. */
    public int read() {
        return read;
    }

    @Override
    public Original keep(InputStream bytes, String mediaType, @Nullable String charset) throws IOException {
        var all = bytes.readAllBytes();
        var sha256 = sha256(all);
        kept.putIfAbsent(sha256, all);
        return new Original(sha256, mediaType, charset, all.length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void keep(String sha256, InputStream bytes) {
        try {
            kept.putIfAbsent(sha256, bytes.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public boolean has(String sha256) {
        return kept.containsKey(sha256);
    }

    @Override
    public InputStream open(String sha256) {
        read++;
        return new ByteArrayInputStream(requireNonNull(kept.get(sha256)));
    }

    @Override
    public void onDisk(String sha256, Consumer<Path> use) {
        try {
            var file = Files.createTempFile("original", ".bytes");
            try (var bytes = open(sha256)) {
                Files.write(file, bytes.readAllBytes());
                use.accept(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
