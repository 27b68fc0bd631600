package io.certwatch.product.profile;

import io.certwatch.platform.author.Author;
import io.certwatch.product.failure.StaleRevision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

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
     * Returns the revision that stands afterwards, which is the one before if both say the same.
     *
     * @throws StaleRevision if the profile is not at the revision seen
     */
    public ProfileRevision state(String company, CompanyProfile stated, long seen, Author author) {
        var known = profiles.current(company);
        if (known.revision() != seen) throw new StaleRevision("profile");
        var by = new StatedBy(author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var recorded = stated.record(by, known.profile());
        if (known.profile().equals(recorded)) return known;
        var next = known.next(recorded, by);
        if (!profiles.add(next)) throw new StaleRevision("profile");
        listener.onChanged(next);
        return profiles.current(company);
    }
}
