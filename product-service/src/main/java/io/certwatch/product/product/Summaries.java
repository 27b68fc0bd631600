package io.certwatch.product.product;

import io.certwatch.edition.Sector;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over a company's listed products. */
public interface Summaries {

    default Summary of(String company, LocalDate today) {
        return of(company, null, today);
    }

    /** @param sector counts only products that its guidance recognises; null for all */
    Summary of(String company, @Nullable Sector sector, LocalDate today);

    InventoryCounts inventory(String company, LocalDate today);

    /**
     * Counts the products that have a finding under an entry of the edition, by the entry's code; entries without
     * findings are left out.
     */
    Map<String, Long> findings(String company, String edition);
}
