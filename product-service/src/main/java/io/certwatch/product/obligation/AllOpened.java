package io.certwatch.product.obligation;

import java.util.List;

/**
 * What a cause has opened in all companies.
 *
 * @param listed   those with most first
 * @param unlisted of how many companies and vendors there are more
 */
public record AllOpened(List<Opened> listed, int unlisted) {

    public static final AllOpened NOTHING = new AllOpened(List.of(), 0);
}
