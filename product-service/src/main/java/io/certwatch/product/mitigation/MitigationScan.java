package io.certwatch.product.mitigation;

import io.certwatch.product.upload.ScanType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of evidence. It stays on record after it was withdrawn.
 *
 * @param id under which its bytes are kept
 * @param correction that it shows; null if it shows what was found, or more than one
 * @param size in bytes
 * @param withdrawn null unless it is withdrawn
 */
public record MitigationScan(
        UUID id,
        @Nullable UUID correction,
        String name,
        ScanType type,
        long size,
        String sha256,
        Attribution added,
        @Nullable Attribution withdrawn) {

    public boolean holds() {
        return withdrawn == null;
    }

    MitigationScan withdraw(Attribution by) {
        return new MitigationScan(id, correction, name, type, size, sha256, added, by);
    }
}
