package io.certwatch.product.product;

import java.time.LocalDate;
import java.util.Map;

/** Counts over a company's listed products. */
public interface Summaries {

    Summary of(String company, LocalDate today);

    InventoryCounts inventory(String company, LocalDate today);

    /**
     * Counts the products that have a finding under an entry of the edition, by the entry's code; entries without
     * findings are left out.
     */
    Map<String, Long> findings(String company, String edition);
}
