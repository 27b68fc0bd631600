package io.certwatch.product.reassessment.web;

import io.certwatch.product.coverage.CertificateReadModel.Backlog;
import io.certwatch.product.reassessment.LookedAt.Total;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far products are held against certificates. The register is of all companies; what is counted is the company's own.
 *
 * @param waiting  certificates that products have yet to be held against
 * @param putOff   those of them that are tried again later, because a product could not be judged or written
 * @param examined how often products were looked at, since the beginning
 * @param changed  how often that changed one
 */
record CertificatesView(long waiting, long putOff, @Nullable Instant oldestSince, long examined, long changed) {

    static CertificatesView of(Backlog backlog, Total total) {
        return new CertificatesView(backlog.waiting(), backlog.putOff(), backlog.oldestSince(), total.examined(), total.changed());
    }
}
