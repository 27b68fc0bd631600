package io.certwatch.product.aggregate.obligation;

import static io.certwatch.product.aggregate.obligation.Transition.Kind.OPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.REOPENED;
import static io.certwatch.product.aggregate.obligation.Transition.Kind.SATISFIED;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Coverage;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares requirements with certificates: a covered obligation is satisfied, one that is no longer covered opens
 * again. A waived one stays waived.
 */
public record CertificateSettlement(Coverage coverage, Cause cause, Instant at) {

    /**
     * @param first the transition made just before, if any: an obligation that is covered from the start only gets
     *   the event that it is satisfied
     */
    Optional<Transition> settle(Obligation obligation, @Nullable Transition first) {
        if (!obligation.state().required() || obligation.state() instanceof Waived) {
            return Optional.empty();
        }
        var soFar = obligation.state() instanceof Satisfied(var certificate) ? certificate.number() : null;
        var covering = coverage.covering(obligation.requirement().key(), soFar, obligation.confirmedCertificate());
        if (covering.isPresent()) {
            return satisfy(obligation, first, covering.get());
        }
        return soFar == null ? Optional.empty() : Optional.of(reopen(obligation, soFar));
    }

    private Optional<Transition> satisfy(Obligation obligation, @Nullable Transition first, Certificate certificate) {
        var state = new Satisfied(new Certified(certificate.number(), certificate.validUntil()));
        if (obligation.state().equals(state)) {
            return Optional.empty();
        }
        var from = first == null ? obligation.status() : first.from();
        var counted = first == null ? obligation.revision() + 1 : obligation.revision();
        return Optional.of(new Transition(
                SATISFIED,
                from,
                obligation.satisfy(state, counted, openedBy(obligation, first, certificate), at),
                by(certificate),
                at,
                null,
                first == null ? null : first.said()));
    }

    /**
     * An opening that is not published is not counted for its cause, because whoever counts the openings of a cause
     * counts published ones.
     */
    private static Cause openedBy(Obligation obligation, @Nullable Transition first, Certificate certificate) {
        return first != null && (first.kind() == OPENED || first.kind() == REOPENED)
                ? by(certificate)
                : obligation.openedBy();
    }

    /** The certificate has lapsed, or the product or the catalogue has changed so that it no longer covers it. */
    private Transition reopen(Obligation obligation, String number) {
        return coverage.findLapsed(obligation.requirement().key(), number, obligation.confirmedCertificate())
                .map(lapsed ->
                        endCover(obligation, lapsed).reopen(by(lapsed), at).because(lapsed.lapse()))
                .orElseGet(() -> obligation
                        .reopen(cause, at)
                        .because(Explanation.of("obligation.certificate.not.covering", number)));
    }

    /** A register entry that was corrected covered nothing, so what is known of earlier proofs counts again. */
    private Obligation endCover(Obligation obligation, Certificate lapsed) {
        return lapsed.withdrawn()
                ? obligation
                : obligation.withCover(new Cover(lapsed.number(), lapsed.lastDayOn(today())));
    }

    /**
     * Recalls until when an obligation without proof was covered, as far as the register tells: no longer by a
     * certificate whose entry was corrected.
     */
    Obligation recall(Obligation obligation) {
        if (!obligation.isUncovered()) return obligation;
        var known = obligation.cover();
        var kept = known != null && coverage.isWithdrawn(known.proof()) ? null : known;
        var ended = coverage.findExpired(obligation.requirement().key(), kept == null ? null : kept.proof())
                .map(expired -> new Cover(expired.number(), expired.lastDayOn(today())))
                .orElse(null);
        var newest = Cover.newest(kept, ended);
        return Objects.equals(newest, known) ? obligation : obligation.coveredBefore(newest, at);
    }

    private LocalDate today() {
        return ChinaCalendar.dayOf(at);
    }

    private static Cause by(Certificate certificate) {
        return new Cause(Cause.Kind.CERTIFICATE, certificate.change());
    }
}
