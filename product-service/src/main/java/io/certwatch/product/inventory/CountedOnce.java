package io.certwatch.product.inventory;

import io.certwatch.edition.Sector;
import io.certwatch.product.inventory.Summaries.CountedProducts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts each inventory once, for one reading of a checklist or a dossier. For one thread. */
public final class CountedOnce {

    private final Map<String, CountedProducts> inventories = new HashMap<>();

    public Summaries of(Summaries all) {
        return new Summaries() {

            @Override
            public CountedProducts countProducts(String company, @Nullable Sector sector) {
                return sector == null
                        ? inventories.computeIfAbsent(company, whole -> all.countProducts(whole, null))
                        : all.countProducts(company, sector);
            }

            @Override
            public Map<String, Long> findings(String company, String edition) {
                return all.findings(company, edition);
            }
        };
    }
}
