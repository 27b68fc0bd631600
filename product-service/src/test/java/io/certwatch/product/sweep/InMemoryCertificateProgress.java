package io.certwatch.product.sweep;

import io.certwatch.product.sweep.Tally.CompanyShare;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Keeps the counts of a test in memory. */
public final class InMemoryCertificateProgress implements CertificateProgress {

    private final Map<String, Total> totals = new HashMap<>();

    @Override
    public void add(Collection<CompanyShare> shares) {
        shares.forEach(share -> totals.merge(
                share.company(),
                new Total(share.examined(), share.changed()),
                (known, now) -> new Total(known.examined() + now.examined(), known.changed() + now.changed())));
    }

    @Override
    public Total of(String company) {
        return totals.getOrDefault(company, new Total(0, 0));
    }
}
