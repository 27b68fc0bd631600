package io.certwatch.product.inventory.web;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.aggregate.VendorFilter;
import io.certwatch.product.engine.Explanation;
import org.jspecify.annotations.Nullable;

/** The two parameters that name vendors in filters of products and obligations. */
public final class VendorParameters {

    private static final int LONGEST_PART = 200;

    private VendorParameters() {}

    /** @throws RequestProblem if both are given, or the part is too long */
    public static @Nullable VendorFilter read(@Nullable String vendor, @Nullable String vendorPart) {
        if (vendorPart == null || vendorPart.isBlank()) return vendor == null ? null : VendorFilter.of(vendor);
        if (vendor != null) throw RequestProblem.invalid("vendorPart", Explanation.of("problem.not-with-vendor"));
        if (vendorPart.length() > LONGEST_PART) {
            throw RequestProblem.invalid("vendorPart", PlatformText.longerThan(LONGEST_PART));
        }
        return VendorFilter.containing(vendorPart.strip());
    }
}
