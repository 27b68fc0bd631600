package io.certwatch.product.profile.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.profile.CiiStatement;
import io.certwatch.product.profile.OperatorCustomer;
import io.certwatch.product.profile.ProfileRevision;
import io.certwatch.product.profile.ProfileRevision.StatedBy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A revision of the profile of a company.
 *
 * @param revision 0 while nothing is stated
 * @param carriedOut whether it has been applied to all products
 * @param by null while nothing is stated, like the two after it
 */
record ProfileView(
        List<Sector> sectors,
        CiiStatement cii,
        List<OperatorCustomer> operators,
        long revision,
        boolean carriedOut,
        @Nullable String by,
        @Nullable RecordedBy recordedBy,
        @Nullable Instant changedAt) {

    static ProfileView of(ProfileRevision revision) {
        var profile = revision.profile();
        var stated = Optional.ofNullable(revision.stated());
        var author = stated.map(StatedBy::author);
        return new ProfileView(
                profile.sectors(),
                profile.cii(),
                profile.operators(),
                revision.revision(),
                revision.progress() == null,
                author.map(Author::by).orElse(null),
                author.map(Author::recordedBy).orElse(null),
                stated.map(StatedBy::at).orElse(null));
    }
}
