package io.certwatch.product.productimport.reading;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Keeps mappings and lets go of them, for whoever has seen how they stand. */
public final class KeepMapping {

    /** What came of the wish to keep one. */
    public sealed interface Keeping {

        record Kept(KeptMapping mapping) implements Keeping {}

        /** It is not at the revision that was seen. */
        record Stale() implements Keeping {}

        /** There is one of this name, and nobody said which revision they had seen. */
        record Unconditional() implements Keeping {}
    }

    /** What came of the wish to be rid of one. */
    public sealed interface Removal {

        record Removed() implements Removal {}

        /** It is not at the revision that was seen. */
        record Stale() implements Removal {}

        /** Nobody said which revision they had seen. */
        record Unconditional() implements Removal {}

        /** There is none of this name. */
        record Unknown() implements Removal {}
    }

    private final Mappings mappings;
    private final Clock clock;

    KeepMapping(Mappings mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /** @param seen the revision that was changed, 0 for one that is new; null to make a new one, which overwrites nothing */
    public Keeping keep(String company, String name, Instructions instructions, @Nullable Long seen) {
        var known = mappings.find(company, name).orElse(null);
        long revision = known == null ? 0 : known.revision();
        if (seen == null && known != null) return new Keeping.Unconditional();
        if (seen != null && seen != revision) return new Keeping.Stale();
        if (known != null && known.instructions().equals(instructions)) return new Keeping.Kept(known);
        var next = new KeptMapping(company, name, instructions, revision + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return mappings.save(next) ? new Keeping.Kept(next) : new Keeping.Stale();
    }

    /** @param seen the revision that was looked at; null where nobody says */
    public Removal remove(String company, String name, @Nullable Long seen) {
        var known = mappings.find(company, name).orElse(null);
        if (known == null) return new Removal.Unknown();
        if (seen == null) return new Removal.Unconditional();
        return seen == known.revision() && mappings.remove(known) ? new Removal.Removed() : new Removal.Stale();
    }
}
