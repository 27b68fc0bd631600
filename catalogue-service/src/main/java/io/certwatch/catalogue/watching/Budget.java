package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.fetching.Limits;
import java.time.Duration;

/** The limits of one fetch. An announcement is stored in one document; a register may be larger. */
final class Budget {

    private static final long ANNOUNCEMENT = 8L << 20;
    private static final long REGISTER = 64L << 20;

    private Budget() {}

    static Limits of(Watched watched) {
        long bytes = switch (watched) {
            case Watched.EditionList _, Watched.LawPage _ -> ANNOUNCEMENT;
            case Watched.RegisterList _ -> REGISTER;
        };
        return new Limits(bytes, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(3));
    }
}
