package io.certwatch.product.certificate;

import io.certwatch.product.certificate.Certificate.Status;
import java.time.LocalDate;
import java.util.List;

public final class CertificateFixture {

    private CertificateFixture() {}

    /** A certificate under the catalogue of 2023, valid for years. */
    public static Certificate certificate(String number, String holder, String... models) {
        return new Certificate(
                number,
                1,
                holder,
                null,
                List.of(models),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2029-03-17"),
                Status.VALID);
    }

    public static Certificate with(Certificate one, Status status) {
        return new Certificate(
                one.number(),
                one.revision() + 1,
                one.holder(),
                one.product(),
                one.models(),
                one.entry(),
                one.issued(),
                one.validUntil(),
                status);
    }

    public static Certificate ofKind(Certificate one, Certificate.Kind kind) {
        return new Certificate(
                one.number(),
                one.revision(),
                one.holder(),
                one.product(),
                one.models(),
                one.entry(),
                one.issued(),
                one.validUntil(),
                one.status(),
                false,
                null,
                null,
                kind,
                null,
                false);
    }

    /** What the register had called suspended or revoked by mistake. */
    public static Certificate reinstate(Certificate one) {
        return reinstate(one, Status.VALID);
    }

    /** @param to what it was before that mistake */
    public static Certificate reinstate(Certificate one, Status to) {
        var valid = with(one, to);
        return new Certificate(
                valid.number(),
                valid.revision(),
                valid.holder(),
                valid.product(),
                valid.models(),
                valid.entry(),
                valid.issued(),
                valid.validUntil(),
                valid.status(),
                false,
                null,
                null,
                null,
                null,
                true);
    }

    /** Its entry in the register was corrected. */
    public static Certificate corrected(Certificate one) {
        return new Certificate(
                one.number(),
                one.revision() + 1,
                one.holder(),
                one.product(),
                one.models(),
                one.entry(),
                one.issued(),
                one.validUntil(),
                Status.REVOKED,
                true,
                null,
                null,
                null,
                null,
                false);
    }

    public static Certificate validUntil(Certificate one, String day) {
        return new Certificate(
                one.number(),
                one.revision() + 1,
                one.holder(),
                one.product(),
                one.models(),
                one.entry(),
                one.issued(),
                LocalDate.parse(day),
                one.status());
    }

    public static Certificate under(Certificate one, String entry, String issued) {
        return new Certificate(
                one.number(),
                one.revision(),
                one.holder(),
                one.product(),
                one.models(),
                entry,
                LocalDate.parse(issued),
                one.validUntil(),
                one.status());
    }
}
