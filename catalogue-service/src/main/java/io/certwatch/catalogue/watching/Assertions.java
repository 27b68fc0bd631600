package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.source.Header;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a version must meet to be accepted. Shares are from 0 to 1.
 *
 * @param minCount the minimum number of entries or certificates
 * @param maxCount the maximum number; null for no limit
 * @param filled the minimum share of rows with a value, by column
 * @param countDrop the share by which the count may be lower than in the last accepted version
 * @param fillDrop the share by which a column may be filled less than in the last accepted version
 * @param changed the share of the last accepted version that may be changed or missing
 */
public record Assertions(
        int minCount,
        @Nullable Integer maxCount,
        Map<Header, Double> filled,
        double countDrop,
        double fillDrop,
        double changed) {

    public Assertions {
        filled = Map.copyOf(filled);
    }

    /**
     * An edition may change every entry, and a steward checks the draft; a register only grows, and is applied at once. An amendment may
     * change every line of a law, but a page that lost half of it is broken.
     */
    public static Assertions usualFor(Watched watched) {
        return switch (watched) {
            case Watched.EditionList _ -> new Assertions(1, null, Map.of(), 0.3, 0.3, 0.9);
            case Watched.RegisterList _ -> new Assertions(1, null, Map.of(), 0.1, 0.1, 0.2);
            case Watched.LawPage _ -> new Assertions(1, null, Map.of(), 0.5, 1, 1);
        };
    }
}
