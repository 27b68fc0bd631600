package io.certwatch.product.product.kafka;

import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A certificate in certwatch.product.assessments.v1. */
record CertificateUseMessage(
        String number,
        long revision,
        Status status,
        @Nullable LocalDate validUntil,
        String edition,
        String entry,
        CertificateUse.Part part,
        Explanation explanation) {

    static CertificateUseMessage of(CertificateUse use) {
        return new CertificateUseMessage(
                use.number(),
                use.revision(),
                use.status(),
                use.validUntil(),
                use.entry().edition(),
                use.entry().code(),
                use.part(),
                use.explanation());
    }
}
