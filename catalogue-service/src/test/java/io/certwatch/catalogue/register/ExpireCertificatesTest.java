package io.certwatch.catalogue.register;

import static io.certwatch.catalogue.register.CertificateFixture.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.register.Certificates.CertificateChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpireCertificatesTest {

    private final CertificatesInMemory certificates = new CertificatesInMemory();

    @Test
    void expiresAtMidnightInChinaAfterTheLastDay() {
        keep("A-1", LocalDate.of(2026, 12, 31));

        itIs("2026-12-31T15:59:59Z");
        assertThat(status("A-1")).isEqualTo(CertificateStatus.VALID);

        itIs("2026-12-31T16:00:00Z");
        assertThat(status("A-1")).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void isValidOnALeapDay() {
        keep("A-1", LocalDate.of(2028, 2, 29));

        itIs("2028-02-28T16:00:00Z");
        assertThat(status("A-1")).isEqualTo(CertificateStatus.VALID);
        itIs("2028-02-29T15:59:59Z");
        assertThat(status("A-1")).isEqualTo(CertificateStatus.VALID);
        itIs("2028-02-29T16:00:00Z");
        assertThat(status("A-1")).isEqualTo(CertificateStatus.EXPIRED);
    }

    @Test
    void catchesUpAfterALongDowntime() {
        for (int i = 0; i < 1_200; i++) keep("A-" + i, LocalDate.of(2026, 12, 1).plusDays(i % 9));

        itIs("2029-01-01T00:00:00Z");

        assertThat(certificates.findLapsed(LocalDate.of(2029, 1, 1), 10)).isEmpty();
        assertThat(certificates.told())
                .filteredOn(told -> told.status() == CertificateStatus.EXPIRED)
                .hasSize(1_200);
    }

    @Test
    void publishesOnceInRepeatedRuns() {
        keep("A-1", LocalDate.of(2026, 12, 31));

        itIs("2026-12-31T16:00:00Z");
        itIs("2026-12-31T16:00:00Z");
        itIs("2027-06-01T00:00:00Z");

        assertThat(certificates.told()).extracting(Certificate::revision).containsExactly(1, 2);
    }

    private void keep(String number, LocalDate lastDay) {
        certificates.save(List.of(new CertificateChange(null, certificate(number, lastDay))));
    }

    private void itIs(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        new ExpireCertificates(
                        certificates,
                        (_, work) -> {
                            work.run();
                            return true;
                        },
                        clock)
                .expire();
    }

    private CertificateStatus status(String number) {
        return certificates.find(number).orElseThrow().status();
    }
}
