package io.certwatch.product.sweep;

import io.certwatch.product.sweep.Tally.CompanyShare;
import java.util.Collection;

/**
 * Counts how often products were assessed because of certificates, and how often that changed one, since the
 * beginning.
 */
public interface CertificateProgress {

    void add(Collection<CompanyShare> shares);

    Total of(String company);

    record Total(long examined, long changed) {}
}
