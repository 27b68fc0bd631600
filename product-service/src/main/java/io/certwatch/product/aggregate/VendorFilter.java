package io.certwatch.product.aggregate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Selects vendors by their key.
 *
 * @param isPart whether every key that contains the text is selected, in upper or lower case; else the one that is the text
 */
public record VendorFilter(String text, boolean isPart) {

    /** Selects what names no vendor. */
    public static final VendorFilter NONE = new VendorFilter("", false);

    public static VendorFilter of(String key) {
        return new VendorFilter(key, false);
    }

    public static VendorFilter containing(String part) {
        return new VendorFilter(part, true);
    }

    public boolean selects(@Nullable String vendor) {
        if (vendor == null) return equals(NONE);
        return isPart ? vendor.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)) : vendor.equals(text);
    }
}
