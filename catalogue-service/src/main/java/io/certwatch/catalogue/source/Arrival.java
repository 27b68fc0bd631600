package io.certwatch.catalogue.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How original bytes came to us.
 *
 * @param name of the file, as whoever sent it called it
 * @param check the address of the check of a watched source that fetched them; its history has the headers
 * @param headers that an upload came with, as far as they describe its bytes; names in lower case
 */
public record Arrival(Way way, @Nullable String name, @Nullable String check, Map<String, List<String>> headers) {

    public enum Way {
        UPLOADED,
        FETCHED,
        /** A whole draft that a steward wrote instead of the one there was. */
        WRITTEN
    }

    /** Of bytes of which nothing more is known. */
    public static final Arrival UPLOADED = new Arrival(Way.UPLOADED, null, null, Map.of());

    public Arrival {
        headers = Map.copyOf(headers);
    }

    public static Arrival uploaded(@Nullable String name, Map<String, List<String>> headers) {
        return new Arrival(Way.UPLOADED, name, null, headers);
    }

    public static Arrival fetched(@Nullable String name, String check) {
        return new Arrival(Way.FETCHED, name, check, Map.of());
    }

    public Arrival written() {
        return new Arrival(Way.WRITTEN, name, check, headers);
    }
}
