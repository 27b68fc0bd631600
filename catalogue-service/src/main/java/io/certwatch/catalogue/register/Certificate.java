package io.certwatch.catalogue.register;

import io.certwatch.edition.OwnNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of the register in one of its revisions.
 *
 * @param number as printed, apart from normalized character width and spaces
 * @param source the source of the list that first contained it
 * @param at the time of this revision
 */
public record Certificate(
        String number,
        String source,
        int revision,
        Facts facts,
        ListedStatus standing,
        CertificateStatus status,
        Instant at,
        Cause cause) {

    /** What caused the current revision of a certificate. */
    public sealed interface Cause {

        /** A row of an import: {@code part} is the table, sheet or page. */
        record Listed(String importId, String part, int row) implements Cause {}

        /** The last day of validity has passed. */
        record Lapsed() implements Cause {}

        record Withdrawn(String reason) implements Cause {}

        /** A steward took back a suspension or a revocation that was recorded by mistake. */
        record Reinstated(String reason) implements Cause {}
    }

    static Certificate first(Listing listing, String source, LocalDate today, Instant at, Cause cause) {
        var standing = listing.standing() == null ? ListedStatus.LISTED : listing.standing();
        var status = CertificateStatus.of(standing, listing.facts().validUntil(), today);
        return new Certificate(listing.number(), source, 1, listing.facts(), standing, status, at, cause);
    }

    /** Returns the next revision if the list changes anything. */
    Optional<Certificate> applyListing(Listing listing, LocalDate today, Instant at, Cause cause) {
        var said = listing.facts().over(facts);
        var next = next(said, standingAfter(listing.standing(), said), today, at, cause);
        return next.hasSameContent(this) ? Optional.empty() : Optional.of(next);
    }

    /** Returns the next revision if the passing of time changes the status. */
    Optional<Certificate> applyLapse(LocalDate today, Instant at) {
        var next = next(facts, standing, today, at, new Cause.Lapsed());
        return next.status == status ? Optional.empty() : Optional.of(next);
    }

    /** Whether its number was printed, and is not one of ours. */
    public boolean hasOfficialNumber() {
        return !OwnNumber.is(number);
    }

    /** Whether its entry here was corrected: it is in no list any more, and no list says that anybody revoked it. */
    public boolean isWithdrawn() {
        return standing == ListedStatus.WITHDRAWN;
    }

    Certificate withdraw(String reason, LocalDate today, Instant at) {
        return next(facts, ListedStatus.WITHDRAWN, today, at, new Cause.Withdrawn(reason));
    }

    /** Whether it is recorded as suspended or revoked, which a steward can take back. */
    boolean isInterrupted() {
        return standing == ListedStatus.SUSPENDED || standing == ListedStatus.REVOKED;
    }

    /** Whether this revision took back a suspension or a revocation: nobody had suspended or revoked it. */
    public boolean isReinstated() {
        return cause instanceof Cause.Reinstated;
    }

    /**
     * Takes back that it was suspended or revoked: what stood before stands again, which is a suspension if that came before
     * a revocation.
     *
     * @param history all its revisions, newest first
     * @return empty if nothing stood before, or if a steward had corrected it
     */
    Optional<Certificate> reinstate(List<Certificate> history, String reason, LocalDate today, Instant at) {
        return history.stream()
                .takeWhile(earlier -> !earlier.isWithdrawn())
                .filter(earlier -> earlier.standing != standing && earlier.standing != ListedStatus.REVOKED)
                .findFirst()
                .map(earlier -> next(earlier.facts, earlier.standing, today, at, new Cause.Reinstated(reason)));
    }

    /** A list without a status ends neither a suspension nor a revocation, but does end a withdrawal, which is based on absence from all lists. */
    private ListedStatus standingAfter(@Nullable ListedStatus named, Facts said) {
        if (named != null) return named;
        return switch (standing) {
            case LISTED, WITHDRAWN -> ListedStatus.LISTED;
            case SUSPENDED, REVOKED -> standing;
            case EXPIRED -> isProlongedBy(said) ? ListedStatus.LISTED : ListedStatus.EXPIRED;
        };
    }

    private boolean isProlongedBy(Facts said) {
        var before = facts.validUntil();
        var after = said.validUntil();
        return after != null && (before == null || after.isAfter(before));
    }

    private Certificate next(Facts facts, ListedStatus standing, LocalDate today, Instant at, Cause cause) {
        var status = CertificateStatus.of(standing, facts.validUntil(), today);
        return new Certificate(number, source, revision + 1, facts, standing, status, at, cause);
    }

    private boolean hasSameContent(Certificate other) {
        return facts.equals(other.facts) && standing == other.standing && status == other.status;
    }
}
