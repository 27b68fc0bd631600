package io.certwatch.product.dossier;

import io.certwatch.edition.Sector;
import io.certwatch.platform.author.Author;
import io.certwatch.product.profile.CiiStatement;
import io.certwatch.product.profile.OperatorCustomer;
import io.certwatch.product.profile.ProfileRevision;
import io.certwatch.product.profile.ProfileRevision.StatedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the company states about itself.
 *
 * @param reviewLate whether the day on which the standing was to be reviewed has passed
 * @param revision 0 while nothing is stated
 * @param by null while nothing is stated, like the time
 */
public record DossierProfile(
        List<Sector> sectors,
        CiiStatement cii,
        boolean reviewLate,
        List<OperatorCustomer> operators,
        long revision,
        @Nullable String by,
        @Nullable Instant at) {

    static DossierProfile of(ProfileRevision stated, LocalDate day) {
        var profile = stated.profile();
        var review = profile.cii().reviewOn();
        var by = Optional.ofNullable(stated.stated());
        return new DossierProfile(
                profile.sectors(),
                profile.cii(),
                review != null && review.isBefore(day),
                profile.operators(),
                stated.revision(),
                by.map(StatedBy::author).map(Author::by).orElse(null),
                by.map(StatedBy::at).orElse(null));
    }
}
