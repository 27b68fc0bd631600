package io.certwatch.catalogue.watching;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a version with the last accepted one.
 *
 * @param count the number of entries or certificates
 * @param lastGood the count of the last accepted version; null if there is none
 * @param filled the share of rows with a value, by column, from 0 to 1
 */
public record VersionFigures(
        int count, @Nullable Integer lastGood, int added, int changed, int gone, Map<String, Double> filled) {

    public VersionFigures {
        filled = Map.copyOf(filled);
    }
}
