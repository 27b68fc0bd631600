package io.certwatch.catalogue.edition;

import java.util.regex.Pattern;

/**
 * {@code 2023-2} (year and number of the announcement) for a statutory edition, {@code 2023-2-c1} for a correction of
 * it, any short name for other editions.
 */
public record EditionId(String value) {

    private static final Pattern CORRECTION = Pattern.compile("-c[0-9]{1,2}$");

    /** A correction of a correction continues the numbering of the original edition. */
    EditionId correction(int number) {
        return new EditionId(CORRECTION.matcher(value).replaceFirst("") + "-c" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
