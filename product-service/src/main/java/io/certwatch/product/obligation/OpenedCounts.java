package io.certwatch.product.obligation;

import java.util.List;

/**
 * What a cause has opened in all companies.
 *
 * @param listed   those with most first
 * @param unlisted of how many companies and vendors there are more
 */
public record OpenedCounts(List<OpenedCount> listed, int unlisted) {

    public static final OpenedCounts NOTHING = new OpenedCounts(List.of(), 0);
}
