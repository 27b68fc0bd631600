package io.certwatch.product.profile;

import io.certwatch.platform.author.Author;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Records what a company states about itself, guarded by the revision that the person has seen. */
public class StateProfile {

    private final CompanyProfiles profiles;
    private final ProfileChangeListener listener;
    private final Clock clock;

    public StateProfile(CompanyProfiles profiles, ProfileChangeListener listener, Clock clock) {
        this.profiles = profiles;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Returns the revision that stands afterwards, which is the one before if both say the same; empty if the profile
     * is not at the revision seen.
     */
    public Optional<ProfileRevision> state(String company, CompanyProfile stated, long seen, Author author) {
        var known = profiles.current(company);
        if (known.revision() != seen) return Optional.empty();
        if (known.profile().equals(stated)) return Optional.of(known);
        var next = known.next(stated, author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!profiles.add(next)) return Optional.empty();
        listener.changed(next);
        return Optional.of(profiles.current(company));
    }
}
