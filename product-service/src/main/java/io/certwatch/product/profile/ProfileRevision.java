package io.certwatch.product.profile;

import org.jspecify.annotations.Nullable;

/**
 * The profile of a company as it stands, or stood, from a moment on.
 *
 * @param revision 0 while nothing is stated
 * @param stated who stated it, and when; null while nothing is stated
 * @param progress the work left until it has been applied to all products; null once that is done, or not needed
 *   because a newer revision is
 */
public record ProfileRevision(
        String company,
        long revision,
        CompanyProfile profile,
        @Nullable StatedBy stated,
        @Nullable ProfileProgress progress) {

    public static ProfileRevision nothingStated(String company) {
        return new ProfileRevision(company, 0, CompanyProfile.NOTHING_STATED, null, null);
    }

    ProfileRevision next(CompanyProfile said, StatedBy by) {
        var following = revision + 1;
        return new ProfileRevision(company, following, said, by, ProfileProgress.start(company, following, by.at()));
    }
}
