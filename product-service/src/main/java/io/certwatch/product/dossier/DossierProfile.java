package io.certwatch.product.dossier;

import io.certwatch.edition.Sector;
import io.certwatch.platform.author.Author;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.profile.CustomerView;
import io.certwatch.product.profile.ProfileRevision;
import io.certwatch.product.profile.StandingView;
import io.certwatch.product.profile.StatedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the company states about itself.
 *
 * @param legalName without a text in either language if the company has stated none
 * @param reviewLate whether the day on which the standing was to be reviewed has passed
 * @param revision 0 while nothing is stated
 * @param by null while nothing is stated, like the time
 */
public record DossierProfile(
        PartyName legalName,
        List<Sector> sectors,
        StandingView cii,
        boolean reviewLate,
        List<CustomerView> operators,
        long revision,
        @Nullable String by,
        @Nullable Instant at) {

    static DossierProfile of(PartyName legalName, ProfileRevision stated, LocalDate day) {
        var profile = stated.profile();
        var review = profile.cii().reviewOn();
        var by = Optional.ofNullable(stated.stated());
        return new DossierProfile(
                legalName,
                profile.sectors(),
                StandingView.of(profile.cii()),
                review != null && review.isBefore(day),
                profile.operators().stream().map(CustomerView::of).toList(),
                stated.revision(),
                by.map(StatedBy::author).map(Author::by).orElse(null),
                by.map(StatedBy::at).orElse(null));
    }
}
