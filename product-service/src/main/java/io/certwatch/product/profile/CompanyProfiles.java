package io.certwatch.product.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profiles of all companies, with every revision that they ever had. */
public interface CompanyProfiles {

    /** The newest revision. */
    ProfileRevision current(String company);

    /** The revision that stood just before a moment. */
    ProfileRevision before(String company, Instant moment);

    /**
     * Revisions, newest first.
     *
     * @param before the first revision that is left out; null for all
     */
    List<ProfileRevision> history(String company, @Nullable Long before, int limit);

    /** Adds the next revision; returns false if somebody else has added it. */
    boolean add(ProfileRevision next);
}
