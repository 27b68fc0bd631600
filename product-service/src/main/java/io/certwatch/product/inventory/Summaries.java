package io.certwatch.product.inventory;

import io.certwatch.edition.Sector;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over a company's listed products. */
public interface Summaries {

    /** @param sector counts only products that its guidance recognises; null for all */
    CountedProducts countProducts(String company, @Nullable Sector sector);

    /**
     * Counts the products that have a finding under an entry of the edition, by the entry's code; entries without
     * findings are left out.
     */
    Map<String, Long> findings(String company, String edition);

    /** What is counted of a company's listed products, read once, from which the figures of any day are added up. */
    interface CountedProducts {

        Summary summary(LocalDate today);

        InventoryCounts inventory(LocalDate today);
    }
}
