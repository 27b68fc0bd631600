package io.certwatch.catalogue.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an original file arrived.
 *
 * @param name the file name as the sender gave it
 * @param check the address of the check that fetched it; the check has the headers of the response
 * @param headers the upload's headers that describe its body; names in lower case
 */
public record Arrival(
        Way way, @Nullable String name, @Nullable String check, Map<String, List<String>> headers) {

    public enum Way {
        UPLOADED,
        FETCHED,
        /** A steward replaced the whole draft. */
        WRITTEN
    }

    /** An upload without a name and headers. */
    public static final Arrival UPLOADED = new Arrival(Way.UPLOADED, null, null, Map.of());

    public Arrival {
        headers = Map.copyOf(headers);
    }

    public static Arrival ofUpload(@Nullable String name, Map<String, List<String>> headers) {
        return new Arrival(Way.UPLOADED, name, null, headers);
    }

    public static Arrival ofFetch(@Nullable String name, String check) {
        return new Arrival(Way.FETCHED, name, check, Map.of());
    }

    public Arrival written() {
        return new Arrival(Way.WRITTEN, name, check, headers);
    }
}
