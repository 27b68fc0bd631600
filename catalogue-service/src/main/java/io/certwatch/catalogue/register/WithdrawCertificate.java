package io.certwatch.catalogue.register;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.util.List;

/**
 * Corrects, at the request of a steward, an entry that no list has, or that was recorded as revoked by mistake: then
 * nobody revoked a certificate.
 */
public final class WithdrawCertificate {

    /** The outcome of a request to withdraw a certificate. */
    public sealed interface Withdrawal {

        record Done(Certificate certificate) implements Withdrawal {}

        record Unknown() implements Withdrawal {}

        record AlreadyCorrected() implements Withdrawal {}

        record Overtaken() implements Withdrawal {}
    }

    private final Certificates certificates;
    private final Clock clock;

    WithdrawCertificate(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    public Withdrawal withdraw(String number, String reason) {
        var found = certificates.find(number);
        if (found.isEmpty()) return new Withdrawal.Unknown();
        var certificate = found.get();
        if (certificate.isWithdrawn()) return new Withdrawal.AlreadyCorrected();
        var withdrawn = certificate.withdrawn(reason, ChinaCalendar.today(clock), clock.instant());
        boolean saved = certificates.save(List.of(new Certificates.CertificateChange(certificate, withdrawn)));
        return saved ? new Withdrawal.Done(withdrawn) : new Withdrawal.Overtaken();
    }
}
