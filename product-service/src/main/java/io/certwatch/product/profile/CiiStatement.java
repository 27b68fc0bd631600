package io.certwatch.product.profile;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.profile.CiiExposure.Reason;
import io.certwatch.product.profile.CiiExposure.Statement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a company states about its own standing.
 *
 * @param reasons why; null only for {@link CiiStanding#UNKNOWN}
 * @param reviewOn the day, in China, on which the statement is to be reviewed
 * @param stated who stated this standing, and when; null until it is recorded, and while nothing is stated
 */
public record CiiStatement(
        CiiStanding standing,
        @Nullable String reasons,
        @Nullable LocalDate reviewOn,
        @Nullable StatedBy stated) {

    static final CiiStatement UNKNOWN = new CiiStatement(CiiStanding.UNKNOWN, null, null);

    /** Not recorded yet. */
    public CiiStatement(CiiStanding standing, @Nullable String reasons, @Nullable LocalDate reviewOn) {
        this(standing, reasons, reviewOn, null);
    }

    /** An unchanged statement keeps its author and its day. */
    CiiStatement record(StatedBy now, CiiStatement before) {
        return new CiiStatement(standing, reasons, reviewOn, statesSameAs(before) ? before.stated : now);
    }

    private boolean statesSameAs(CiiStatement other) {
        return standing == other.standing
                && Objects.equals(reasons, other.reasons)
                && Objects.equals(reviewOn, other.reviewOn);
    }

    /** Why all products of the company count as used in such infrastructure; empty if they do not. */
    Optional<Statement> statementOnAllProducts() {
        if (!standing.marksAllProducts()) return Optional.empty();
        var recorded = requireNonNull(stated);
        return Optional.of(new Statement(
                Reason.COMPANY, null, null, true, recorded.author().by(), recorded.at()));
    }
}
