package io.certwatch.product.productimport.reading;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Stores and deletes mappings, guarded by the revision that the client has seen. */
public final class KeepMapping {

    /** The outcome of storing a mapping. */
    public sealed interface Keeping {

        record Kept(KeptMapping mapping) implements Keeping {}

        /** The mapping is not at the revision that the client has seen. */
        record Stale() implements Keeping {}

        /** A mapping of this name exists, and the client gave no revision. */
        record Unconditional() implements Keeping {}
    }

    /** The outcome of deleting a mapping. */
    public sealed interface Removal {

        record Removed() implements Removal {}

        /** The mapping is not at the revision that the client has seen. */
        record Stale() implements Removal {}

        /** The client gave no revision. */
        record Unconditional() implements Removal {}

        /** There is no mapping of this name. */
        record Unknown() implements Removal {}
    }

    private final Mappings mappings;
    private final Clock clock;

    KeepMapping(Mappings mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /** @param seen the revision that was edited, 0 for a new mapping; null to create one without overwriting any */
    public Keeping keep(String company, String name, Instructions instructions, @Nullable Long seen) {
        var known = mappings.find(company, name).orElse(null);
        long revision = known == null ? 0 : known.revision();
        if (seen == null && known != null) return new Keeping.Unconditional();
        if (seen != null && seen != revision) return new Keeping.Stale();
        if (known != null && known.instructions().equals(instructions)) return new Keeping.Kept(known);
        var next = new KeptMapping(
                company, name, instructions, revision + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return mappings.save(next) ? new Keeping.Kept(next) : new Keeping.Stale();
    }

    /** @param seen the revision that the client has seen; null if it gave none */
    public Removal remove(String company, String name, @Nullable Long seen) {
        var known = mappings.find(company, name).orElse(null);
        if (known == null) return new Removal.Unknown();
        if (seen == null) return new Removal.Unconditional();
        return seen == known.revision() && mappings.remove(known) ? new Removal.Removed() : new Removal.Stale();
    }
}
