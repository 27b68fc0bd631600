package io.certwatch.product.productimport.reading;

import io.certwatch.platform.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and its meaning.
 *
 * @param number counted from 1
 * @param header as in the file, cut if long; empty if there is none
 * @param meaning null if unknown, and then the column is not read
 * @param why a sentence for people
 * @param samples the first different values in it, at most three
 */
public record Column(
        int number,
        String header,
        @Nullable ColumnMeaning meaning,
        Sureness sureness,
        Sentence why,
        List<String> samples) {

    /** In characters: no known header is longer. */
    public static final int LONGEST_HEADER = 200;

    /** How sure the meaning is. */
    public enum Sureness {
        /** By a person or the company's mapping. */
        GIVEN,
        /** The header is a known wording. */
        KNOWN,
        /** From a part of the header or from the values below it. */
        GUESSED,
        /** Nothing is known about it. */
        UNKNOWN
    }

    public Column {
        samples = List.copyOf(samples);
    }
}
