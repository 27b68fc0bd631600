package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.source.Header;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version must be like to be taken for one. Shares are from 0 to 1.
 *
 * @param minCount fewest entries or certificates
 * @param maxCount most of them; null for no limit
 * @param filled least share of the rows that fill a column, by column
 * @param countDrop share of the last good version's count that may be missing
 * @param fillDrop by how much a column may be filled less than in the last good version
 * @param changed share of the last good version of which something else may be said, or nothing any more
 */
public record Assertions(
        int minCount, @Nullable Integer maxCount, Map<Header, Double> filled, double countDrop, double fillDrop, double changed) {

    public Assertions {
        filled = Map.copyOf(filled);
    }

    /** A revision of the catalogue may rewrite every entry, and a draft is looked at anyway; a register only grows and is applied at once. */
    public static Assertions usualFor(Watched watched) {
        return switch (watched) {
            case Watched.EditionList _ -> new Assertions(1, null, Map.of(), 0.3, 0.3, 0.9);
            case Watched.RegisterList _ -> new Assertions(1, null, Map.of(), 0.1, 0.1, 0.2);
        };
    }
}
