package io.certwatch.quantity;

import java.math.BigDecimal;
import java.util.List;

/** A value in the UCUM unit of its dimension; equal quantities are equal in any spelling. */
public record Quantity(BigDecimal value, Dimension dimension) implements Comparable<Quantity> {

    public Quantity {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Reads a text that is one figure and nothing else, apart from a comparison word or sign. */
    public static Reading read(String text) {
        return new Figures(text, null).only();
    }

    /** As {@link #read(String)}, where the dimension is known: `14.4T` can then be read, and `12 s` is not a data rate. */
    public static Reading read(String text, Dimension expected) {
        return new Figures(text, expected).only();
    }

    /** Every figure in a free text that can be read for certain, in order. */
    public static List<Located> findAll(CharSequence text) {
        return new Figures(text, null).all();
    }

    /** Every figure in a free text that can be read in this dimension, lone prefixes (`14.4T`) included. */
    public static List<Located> findAll(CharSequence text, Dimension expected) {
        return new Figures(text, expected).all();
    }

    /** Orders quantities of one dimension; comparing others is a programming error. */
    @Override
    public int compareTo(Quantity other) {
        if (dimension != other.dimension) {
            throw new IllegalArgumentException(dimension.noun() + " cannot be compared with " + other.dimension.noun());
        }
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + dimension.unit();
    }
}
