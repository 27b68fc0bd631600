package io.certwatch.tabular;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file as an upload is read. */
public final class ReadSource {

    private ReadSource() {}

    public static Tables read(String mediaType, byte[] bytes, @Nullable String charset) throws UnreadableSource {
        var tables = new Tables(100_000);
        TableReaders.forUpload(mediaType, Arrays.copyOf(bytes, Math.min(bytes.length, TableReaders.FIRST_BYTES)))
                .read(new ByteArrayInputStream(bytes), charset, tables);
        return tables;
    }

    public static Tables read(String mediaType, byte[] bytes) throws UnreadableSource {
        return read(mediaType, bytes, null);
    }
}
