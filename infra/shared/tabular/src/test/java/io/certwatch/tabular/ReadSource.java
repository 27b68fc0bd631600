package io.certwatch.tabular;

import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a file as an upload is read. */
public final class ReadSource {

    private static final DocumentReader READER = new InProcessReader();

    private ReadSource() {}

    public static Tables read(String mediaType, byte[] bytes, @Nullable String charset) throws UnreadableSource {
        var tables = new Tables();
        READER.read(new ByteArrayInputStream(bytes), new DocumentType(mediaType, charset, 100_000), tables);
        return tables;
    }

    public static Tables read(String mediaType, byte[] bytes) throws UnreadableSource {
        return read(mediaType, bytes, null);
    }
}
