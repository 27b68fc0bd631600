package io.certwatch.product.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The obligations that a cause has opened in all companies.
 *
 * @param listed the highest counts first
 * @param unlisted number of further pairs of company and vendor
 */
public record OpenedCounts(List<OpenedCount> listed, int unlisted) {

    public static final OpenedCounts NOTHING = new OpenedCounts(List.of(), 0);

    /** How many obligations of one vendor's products in one company were opened or reopened. */
    public record OpenedCount(String company, @Nullable String vendor, int count) {}
}
