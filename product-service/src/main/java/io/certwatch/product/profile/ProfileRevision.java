package io.certwatch.product.profile;

import io.certwatch.platform.author.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a company as it stands, or stood, from a moment on.
 *
 * @param revision 0 while nothing is stated
 * @param stated who stated it, and when; null while nothing is stated
 */
public record ProfileRevision(
        String company,
        long revision,
        CompanyProfile profile,
        @Nullable StatedBy stated) {

    public record StatedBy(Author author, Instant at) {}

    public static ProfileRevision nothingStated(String company) {
        return new ProfileRevision(company, 0, CompanyProfile.NOTHING_STATED, null);
    }

    ProfileRevision next(CompanyProfile said, Author author, Instant at) {
        return new ProfileRevision(company, revision + 1, said, new StatedBy(author, at));
    }
}
