package io.certwatch.product.product.web;

import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a certificate applies to a product, in the API. */
record CertificateView(
        String number,
        long revision,
        Status status,
        @Nullable LocalDate validUntil,
        String edition,
        String entry,
        CertificateUse.Part part,
        Explanation explanation) {

    static CertificateView of(CertificateUse use) {
        return new CertificateView(
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
