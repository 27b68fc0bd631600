package io.certwatch.product.obligation;

import java.util.List;

/**
 * The obligations that a cause has opened in all companies.
 *
 * @param listed the highest counts first
 * @param unlisted number of further pairs of company and vendor
 */
public record OpenedCounts(List<OpenedCount> listed, int unlisted) {

    public static final OpenedCounts NOTHING = new OpenedCounts(List.of(), 0);
}
