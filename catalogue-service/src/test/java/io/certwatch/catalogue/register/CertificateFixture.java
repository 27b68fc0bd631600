package io.certwatch.catalogue.register;

import io.certwatch.catalogue.edition.EntryKey;
import io.certwatch.catalogue.register.Certificate.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates and rows of lists for tests. */
public final class CertificateFixture {

    public static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final Cause ROW = new Cause.Listed("import-1", "sheet 1", 3);

    private CertificateFixture() {}

    public static Facts firewall(@Nullable LocalDate validUntil) {
        return new Facts(
                "北京天融信网络安全技术有限公司",
                "天融信防火墙系统",
                "NGFW4000-UF、NGFW4000系列",
                List.of("NGFW4000-UF", "NGFW4000系列"),
                "防火墙",
                new EntryKey("2023-2", "SCP-02"),
                "CCRC",
                CertificateKind.CERTIFICATION,
                LocalDate.of(2024, 3, 18),
                validUntil,
                null);
    }

    public static Listing row(String number, @Nullable LocalDate validUntil) {
        return row(number, validUntil, null);
    }

    public static Listing row(String number, @Nullable LocalDate validUntil, @Nullable ListedStatus standing) {
        return new Listing(number, firewall(validUntil), standing, "sheet 1", 3);
    }

    public static Certificate certificate(String number, @Nullable LocalDate validUntil) {
        return certificate(number, validUntil, TODAY);
    }

    public static Certificate certificate(String number, @Nullable LocalDate validUntil, LocalDate today) {
        return Certificate.first(row(number, validUntil), "cac", today, NOON, ROW);
    }
}
