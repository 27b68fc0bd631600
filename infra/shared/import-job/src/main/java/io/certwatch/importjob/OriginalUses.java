package io.certwatch.importjob;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Who needs which originals. A service has a bean for each use beside that by imports; what nobody needs is deleted by age. */
@FunctionalInterface
public interface OriginalUses {

    /**
     * Returns those of the hashes that are needed.
     *
     * @param before what ended before this is old
     * @param held companies of which nothing is deleted
     */
    Set<String> findNeeded(Collection<String> sha256, Instant before, Set<String> held);
}
