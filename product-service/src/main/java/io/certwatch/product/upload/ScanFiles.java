package io.certwatch.product.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Stores the bytes of scans, each file for itself. They are streamed and never held in memory. */
public interface ScanFiles {

    /** @param size in bytes */
    record KeptScan(String sha256, long size) {}

    KeptScan keep(UUID file, InputStream bytes) throws IOException;

    /** Whether all bytes are there and have this hash. */
    boolean isIntact(UUID file, String sha256) throws IOException;

    InputStream open(UUID file);

    void remove(UUID file);
}
