package io.certwatch.product.checklist;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an item is done.
 *
 * @param name for people; of figures of the system in English, see the source
 * @param mediaType as the person stated it; null if it is no file
 * @param size in bytes; null if it is no file
 * @param sha256 of the bytes, in hexadecimal digits; null if it is no file
 * @param address of a link; null if it is none
 * @param by who added it, as the person says; null if the system knows it
 * @param recordedBy the caller; null if the system knows it
 * @param source what figures of the system come from, in both languages; null if it is something else
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
        Instant at,
        @Nullable Explanation source) {

    /** Evidence that is no figures of the system. */
    public ItemEvidence(
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
        this(id, kind, name, mediaType, size, sha256, address, by, recordedBy, at, null);
    }

    public enum Kind {
        FILE,
        LINK,
        /** A certificate of the register covers it. */
        CERTIFICATE,
        /** Figures of the system. */
        SYSTEM
    }
}
