package io.certwatch.product.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The profiles of all companies, with every revision that they ever had. */
public interface CompanyProfiles {

    /** The newest revision. */
    ProfileRevision current(String company);

    /** Likewise of many companies, in one query; those that have stated nothing are left out. */
    Map<String, ProfileRevision> current(Set<String> companies);

    /** The companies that agree now that stewards read the open phrases of their products. */
    Set<String> sharingPhrases();

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

    /** Returns the work that may continue by this moment, the oldest first. */
    List<ProfileProgress> findUnfinished(Instant until, int limit);

    void record(ProfileProgress progress);

    /** The revision of the progress has been applied, or replaced by a newer one. */
    void finish(ProfileProgress progress);
}
