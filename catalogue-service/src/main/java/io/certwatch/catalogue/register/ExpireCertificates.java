package io.certwatch.catalogue.register;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.work.SingleInstanceLock;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Expires certificates whose last day has passed. Each change is guarded by the revision, so it is published once. */
public final class ExpireCertificates {

    private static final int BATCH = 500;

    private final Certificates certificates;
    private final SingleInstanceLock exclusive;
    private final Clock clock;

    ExpireCertificates(Certificates certificates, SingleInstanceLock exclusive, Clock clock) {
        this.certificates = certificates;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    public void expire() {
        exclusive.run("register-clock", () -> {
            boolean more = true;
            while (more) more = expireSome();
        });
    }

    private boolean expireSome() {
        var today = ChinaCalendar.today(clock);
        var over = certificates.findLapsed(today, BATCH);
        List<Certificates.CertificateChange> changes =
                over.stream().flatMap(certificate -> change(certificate)).toList();
        if (!changes.isEmpty()) certificates.save(changes);
        return !changes.isEmpty();
    }

    private Stream<Certificates.CertificateChange> change(Certificate certificate) {
        return certificate.applyLapse(ChinaCalendar.today(clock), clock.instant()).stream()
                .map(lapsed -> new Certificates.CertificateChange(certificate, lapsed));
    }
}
