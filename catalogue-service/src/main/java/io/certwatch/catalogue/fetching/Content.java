package io.certwatch.catalogue.fetching;

import java.io.IOException;
import java.io.InputStream;

/** Fetched bytes, decompressed and within the limit, stored in a file until closed. */
public interface Content extends AutoCloseable {

    /** In bytes. */
    long size();

    /** Opens the content from its beginning; may be called several times. */
    InputStream open() throws IOException;

    @Override
    void close();
}
