package io.certwatch.platform.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Data of one kind that are kept for some time. A service has a bean for each kind. */
public interface ExpiringData {

    /** For meters and the log: lower case with hyphens, unique in a service. */
    String kind();

    /** How long they are kept; null if for ever. */
    @Nullable
    Duration kept();

    /** Deletes a part of what is old enough. After a crash the next call deletes what this one left. */
    Deletion delete(Part part);

    /**
     * @param before what is of this moment or later stays
     * @param held companies of which nothing is deleted
     * @param after where the part before ended; null at the beginning
     * @param most how many documents to read
     */
    record Part(Instant before, Set<String> held, @Nullable String after, int most) {}

    /**
     * @param deleted how many of the kind
     * @param end where the next part begins; null if nothing is left to read
     */
    record Deletion(long deleted, @Nullable String end) {

        public static Deletion last(long deleted) {
            return new Deletion(deleted, null);
        }
    }
}
