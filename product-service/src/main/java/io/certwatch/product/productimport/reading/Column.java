package io.certwatch.product.productimport.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and what it is taken for.
 *
 * @param number  counted from 1
 * @param header  as it stands there, a long one cut; empty if nothing does
 * @param meaning null if nobody knows, and then it is not read
 * @param why     a sentence for people
 * @param samples the first different values under it, at most three
 */
public record Column(int number, String header, @Nullable ColumnMeaning meaning, Sureness sureness, String why, List<String> samples) {

    /** In characters: nothing longer is known for a header. */
    public static final int LONGEST_HEADER = 200;

    /** How sure the meaning is. */
    public enum Sureness {
        /** A person or the company's mapping says so. */
        GIVEN,
        /** The header is one of the wordings known. */
        KNOWN,
        /** From a part of the header or what stands below it. */
        GUESSED,
        /** Nothing is known of it. */
        UNKNOWN
    }

    public Column {
        samples = List.copyOf(samples);
    }
}
