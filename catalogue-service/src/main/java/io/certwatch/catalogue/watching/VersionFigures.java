package io.certwatch.catalogue.watching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version looks like beside the last good one.
 *
 * @param count of entries or certificates
 * @param lastGood the same of the last good version, null if there was none
 * @param filled share of the rows that fill a column, by column
 */
public record VersionFigures(int count, @Nullable Integer lastGood, int added, int changed, int gone, Map<String, Double> filled) {

    public VersionFigures {
        filled = Map.copyOf(filled);
    }
}
