package io.certwatch.product.product.mongo;

import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.product.InventoryCounts;
import io.certwatch.product.product.InventoryCounts.Scope;
import io.certwatch.product.product.InventoryCounts.VendorCounts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Adds up the counts of an inventory. */
final class InventoryCounter {

    private final LocalDate today;
    private final Map<Set<String>, Scope> required = new HashMap<>();
    private final Map<String, VendorCounts> vendors = new HashMap<>();
    private long products;
    private long pending;
    private long cleared;
    private long nothingRecognised;
    private long inReview;
    private long remarked;

    InventoryCounter(LocalDate today) {
        this.today = today;
    }

    /** Adds what is counted of a number of products. */
    void add(ProductCounts counts, long n) {
        products += n;
        if (counts.pending()) pending += n;
        if (counts.remarked()) remarked += n;
        if (counts.is(Verdict.REVIEW)) inReview += n;
        if (counts.is(Basis.NOTHING_RECOGNISED)) nothingRecognised += n;
        else if (counts.is(Verdict.NOT_REQUIRED)) cleared += n;
        if (counts.is(Verdict.REQUIRED)) required(counts, n);
        vendor(counts, n);
    }

    private void required(ProductCounts counts, long n) {
        var scope = new Scope(n, counts.usedInCii() ? n : 0, counts.withdrawn() ? n : 0);
        required.merge(Set.copyOf(counts.required()), scope, Scope::plus);
    }

    private void vendor(ProductCounts counts, long n) {
        var unfinished = counts.obligations().stream()
                .filter(ProductCounts.CountedObligation::unfinished)
                .toList();
        var overdue = unfinished.stream().filter(one -> one.isDueBy(today)).count();
        vendors.merge(
                counts.vendor(),
                new VendorCounts(n, counts.withdrawn() ? n : 0, n * unfinished.size(), n * overdue),
                VendorCounts::plus);
    }

    InventoryCounts counts() {
        return new InventoryCounts(
                products,
                pending,
                cleared,
                nothingRecognised,
                inReview,
                remarked,
                Map.copyOf(required),
                Map.copyOf(vendors));
    }
}
