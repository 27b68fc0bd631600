package io.certwatch.product.impact;

import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.impact.Effect.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a proposed edition changes on one day for all companies: numbers alone, of whom nobody is named.
 *
 * @param examined products that it can affect
 */
public record ImpactTotals(Edition edition, LocalDate day, long examined, Map<Kind, Total> effects) {

    /** @param vendors of the products; a vendor of two companies counts twice, because each company tells its own */
    public record Total(long products, int companies, int vendors) {

        public static final Total NONE = new Total(0, 0, 0);
    }

    static final class Adder {

        private final Set<String> companies = new HashSet<>();
        private final Set<VendorOfCompany> vendors = new HashSet<>();
        private long products;

        private record VendorOfCompany(String company, String vendor) {}

        void add(Effect effect) {
            var company = effect.after().id().company();
            var vendor = effect.after().product().vendor();
            products++;
            companies.add(company);
            if (vendor != null) vendors.add(new VendorOfCompany(company, vendor));
        }

        Total total() {
            return new Total(products, companies.size(), vendors.size());
        }
    }
}
