package io.certwatch.product.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Stores the bytes of evidence, each file for itself. They are streamed and never held in memory. */
public interface EvidenceFiles {

    /** @param size in bytes */
    record Kept(String sha256, long size) {}

    Kept keep(UUID evidence, InputStream bytes) throws IOException;

    /** Whether all bytes are there and have this hash. */
    boolean isIntact(UUID evidence, String sha256) throws IOException;

    InputStream open(UUID evidence);

    /** Of evidence that was never added to an item. */
    void remove(UUID evidence);
}
