package io.certwatch.catalogue.originals.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.catalogue.source.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An original file: its download address, and how it arrived.
 *
 * @param check the check that fetched it; null if it was uploaded
 */
public record OriginalView(
        String href,
        String mediaType,
        String sha256,
        @JsonInclude(NON_NULL) @Nullable Long size,
        Instant receivedAt,
        Arrival.Way way,
        @Nullable String name,
        @Nullable String check,
        Map<String, List<String>> headers) {

    public static OriginalView of(
            String href, String mediaType, String sha256, @Nullable Long size, Instant receivedAt, Arrival arrival) {
        return new OriginalView(
                href,
                mediaType,
                sha256,
                size,
                receivedAt,
                arrival.way(),
                arrival.name(),
                arrival.check(),
                arrival.headers());
    }
}
