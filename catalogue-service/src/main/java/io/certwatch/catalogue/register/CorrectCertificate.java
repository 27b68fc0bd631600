package io.certwatch.catalogue.register;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Corrects, at the request of a steward, what was recorded by mistake: an entry as a whole, which no list has, or only that
 * it is suspended or revoked. Nobody suspended or revoked such a certificate.
 */
public final class CorrectCertificate {

    /** The outcome of a request to correct a certificate. */
    public sealed interface Correction {

        record Done(Certificate certificate) implements Correction {}

        record Unknown() implements Correction {}

        record AlreadyCorrected() implements Correction {}

        /** It is neither suspended nor revoked. */
        record NotInterrupted() implements Correction {}

        /** Nothing but the suspension or the revocation was ever listed, or a steward had withdrawn what was. */
        record NothingBefore() implements Correction {}

        record Overtaken() implements Correction {}
    }

    private final Certificates certificates;
    private final Clock clock;

    CorrectCertificate(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /** The entry covers nothing any more. */
    public Correction withdraw(String number, String reason) {
        return correct(
                number,
                known -> known.isWithdrawn()
                        ? new Correction.AlreadyCorrected()
                        : save(known, known.withdraw(reason, today(), now())));
    }

    /** The listing before the suspension or the revocation stands again, so that nobody loses a proof by a slip. */
    public Correction reinstate(String number, String reason) {
        return correct(
                number,
                known -> known.isInterrupted()
                        ? findListing(known, reason)
                                .map(again -> save(known, again))
                                .orElseGet(Correction.NothingBefore::new)
                        : new Correction.NotInterrupted());
    }

    private Correction correct(String number, Function<Certificate, Correction> correction) {
        return certificates.find(number).map(correction).orElseGet(Correction.Unknown::new);
    }

    private Optional<Certificate> findListing(Certificate known, String reason) {
        return known.reinstate(certificates.history(known.number()), reason, today(), now());
    }

    private Correction save(Certificate before, Certificate after) {
        return certificates.save(List.of(new Certificates.CertificateChange(before, after)))
                ? new Correction.Done(after)
                : new Correction.Overtaken();
    }

    private LocalDate today() {
        return ChinaCalendar.today(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
