package io.certwatch.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit in which people read a quantity: the largest of its dimension in which the number is at least one, as in
 * {@code 12 Tbit/s}. Other quantities of the dimension can be converted to it exactly.
 *
 * @param symbol null if things are counted, which has no unit
 * @param power of ten of the unit, in the UCUM unit of the dimension
 */
public record ReadableUnit(Dimension dimension, @Nullable String symbol, int power) {

    private record Prefix(String symbol, int power) {}

    private static final List<Prefix> LARGE = List.of(
            new Prefix("P", 15),
            new Prefix("T", 12),
            new Prefix("G", 9),
            new Prefix("M", 6),
            new Prefix("k", 3),
            new Prefix("", 0));

    private static final List<Prefix> SMALL =
            List.of(new Prefix("", 0), new Prefix("m", -3), new Prefix("µ", -6), new Prefix("n", -9));

    public static ReadableUnit of(Quantity quantity) {
        var dimension = quantity.dimension();
        return switch (dimension) {
            case DATA_RATE -> createPrefixed(LARGE, "bit/s", quantity);
            case PACKET_RATE -> createPrefixed(LARGE, "pps", quantity);
            case DATA_SIZE -> createPrefixed(LARGE, "B", quantity);
            case TIME -> createPrefixed(SMALL, "s", quantity);
            case RATE -> new ReadableUnit(dimension, "/s", 0);
            case COUNT -> new ReadableUnit(dimension, null, 0);
        };
    }

    private static ReadableUnit createPrefixed(List<Prefix> largestFirst, String unit, Quantity quantity) {
        var prefix = quantity.value().signum() == 0
                ? new Prefix("", 0)
                : largestFirst.stream()
                        .filter(each -> quantity.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(each.power())) >= 0)
                        .findFirst()
                        .orElse(largestFirst.getLast());
        return new ReadableUnit(quantity.dimension(), prefix.symbol() + unit, prefix.power());
    }

    /**
     * The number of these units, without an exponent.
     *
     * @throws IllegalArgumentException if the quantity is of another dimension
     */
    public BigDecimal numberOf(Quantity quantity) {
        if (quantity.dimension() != dimension) {
            throw new IllegalArgumentException(
                    quantity.dimension().noun() + " has no number of a unit of " + dimension.noun());
        }
        var number = quantity.value().scaleByPowerOfTen(-power).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
