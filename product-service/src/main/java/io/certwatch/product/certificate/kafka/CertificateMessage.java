package io.certwatch.product.certificate.kafka;

import io.certwatch.platform.event.UnreadableEvent;
import io.certwatch.product.certificate.Certificate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of certwatch.catalogue.certificates.v1 that this service needs. */
record CertificateMessage(
        @Nullable String number,
        long revision,
        @Nullable String holder,
        @Nullable String product,
        @Nullable List<String> models,
        @Nullable String entry,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        Certificate.@Nullable Status status) {

    Certificate toCertificate() {
        if (number == null || number.isBlank() || revision < 1 || status == null) {
            throw new UnreadableEvent("The certificate has no number, no revision or no status.");
        }
        return new Certificate(
                number,
                revision,
                holder,
                product,
                models == null ? List.of() : models,
                entry,
                issued,
                validUntil,
                status);
    }
}
