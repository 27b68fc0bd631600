package io.certwatch.product.profile;

import io.certwatch.platform.author.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a company as the API and the dossier show it.
 *
 * @param by who stated this standing; null while nothing is stated, like the time
 */
public record StandingView(
        CiiStanding standing,
        @Nullable String reasons,
        @Nullable LocalDate reviewOn,
        @Nullable String by,
        @Nullable Instant at) {

    public static StandingView of(CiiStatement stated) {
        var recorded = Optional.ofNullable(stated.stated());
        return new StandingView(
                stated.standing(),
                stated.reasons(),
                stated.reviewOn(),
                recorded.map(StatedBy::author).map(Author::by).orElse(null),
                recorded.map(StatedBy::at).orElse(null));
    }
}
