package io.certwatch.product.checklist.facts;

import io.certwatch.edition.Sector;
import io.certwatch.product.product.InventoryCounts;
import io.certwatch.product.product.Summaries;
import io.certwatch.product.product.Summary;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts each inventory once, for one reading of a checklist. */
final class CountedOnce implements Summaries {

    private record Key(String company, LocalDate day) {}

    private final Summaries summaries;
    private final Map<Key, InventoryCounts> counted = new HashMap<>();

    CountedOnce(Summaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public InventoryCounts inventory(String company, LocalDate today) {
        return counted.computeIfAbsent(new Key(company, today), key -> summaries.inventory(key.company(), key.day()));
    }

    @Override
    public Summary of(String company, @Nullable Sector sector, LocalDate today) {
        return summaries.of(company, sector, today);
    }

    @Override
    public Map<String, Long> findings(String company, String edition) {
        return summaries.findings(company, edition);
    }
}
