package io.certwatch.product.productimport.reading;

import io.certwatch.product.failure.RevisionNeeded;
import io.certwatch.product.failure.StaleRevision;
import io.certwatch.product.failure.UnknownId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Stores and deletes mappings, guarded by the revision that the client has seen. */
public final class KeepMapping {

    private final Mappings mappings;
    private final Clock clock;

    KeepMapping(Mappings mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * @param seen the revision that was edited, 0 for a new mapping; null to create one without overwriting any
     * @throws RevisionNeeded if a mapping of this name exists, and the client gave no revision
     * @throws StaleRevision if the mapping is at another revision
     */
    public KeptMapping keep(String company, String name, ReadingInstructions instructions, @Nullable Long seen) {
        var known = mappings.find(company, name).orElse(null);
        long revision = known == null ? 0 : known.revision();
        if (seen == null && known != null) throw new RevisionNeeded("mapping " + name);
        if (seen != null && seen != revision) throw new StaleRevision("mapping " + name);
        if (known != null && known.instructions().equals(instructions)) return known;
        var next = new KeptMapping(
                company, name, instructions, revision + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!mappings.save(next)) throw new StaleRevision("mapping " + name);
        return next;
    }

    /**
     * @param seen the revision that the client has seen; null if it gave none
     * @throws UnknownId if there is no mapping of this name
     * @throws RevisionNeeded if the client gave no revision
     * @throws StaleRevision if the mapping is at another revision
     */
    public void remove(String company, String name, @Nullable Long seen) {
        var known = mappings.find(company, name).orElseThrow(() -> new UnknownId("mapping", name));
        if (seen == null) throw new RevisionNeeded("mapping " + name);
        if (seen != known.revision() || !mappings.remove(known)) throw new StaleRevision("mapping " + name);
    }
}
