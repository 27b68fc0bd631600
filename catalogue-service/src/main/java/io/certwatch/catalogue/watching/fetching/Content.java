package io.certwatch.catalogue.watching.fetching;

import java.io.IOException;
import java.io.InputStream;

/** Fetched bytes, unpacked and within the limit, kept outside of the heap until they are closed. */
public interface Content extends AutoCloseable {

    /** In bytes. */
    long size();

    /** From the beginning, as often as wanted. */
    InputStream open() throws IOException;

    /** Throws the bytes away. */
    @Override
    void close();
}
