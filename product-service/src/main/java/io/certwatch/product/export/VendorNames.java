package io.certwatch.product.export;

import io.certwatch.platform.text.Language;
import io.certwatch.product.naming.PartyName;
import io.certwatch.product.naming.PartyNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a company's vendors, which stand beside their keys. */
public record VendorNames(Map<String, PartyName> names, Language language) {

    public static VendorNames of(PartyNames names, String company, Language language) {
        return new VendorNames(names.vendorNames(company), language);
    }

    /** Null if the vendor was never named. */
    public @Nullable String find(@Nullable String vendor) {
        return vendor == null
                ? null
                : names.getOrDefault(vendor, PartyName.NONE).in(language).orElse(null);
    }
}
