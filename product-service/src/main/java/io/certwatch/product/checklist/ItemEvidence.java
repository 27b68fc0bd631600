package io.certwatch.product.checklist;

import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an item is done.
 *
 * @param name for people
 * @param mediaType as the person stated it; null if it is no file
 * @param size in bytes; null if it is no file
 * @param sha256 of the bytes, in hexadecimal digits; null if it is no file
 * @param address of a link; null if it is none
 * @param by who added it, as the person says; null if the system knows it
 * @param recordedBy the caller; null if the system knows it
 */
public record ItemEvidence(
        UUID id,
        Kind kind,
        String name,
        @Nullable String mediaType,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String address,
        @Nullable String by,
        @Nullable RecordedBy recordedBy,
        Instant at) {

    public enum Kind {
        FILE,
        LINK,
        /** A certificate of the register covers it. */
        CERTIFICATE,
        /** Figures of the system. */
        SYSTEM
    }
}
