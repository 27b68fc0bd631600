package io.certwatch.product.matching;

import io.certwatch.quantity.Bound;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure that belongs to a criterion, as written, and how far it can be taken.
 *
 * @param from the lower end of a range that ends at the quantity
 */
record Figure(Quantity quantity, String written, Exactness exactness, @Nullable Bound bound, @Nullable Quantity from) implements Measure {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    enum Exactness {
        /** At face value. */
        EXACT,
        /** A count of places that may not all be taken; at face value where it is not divided by. */
        ROOM,
        /** A rate in one direction, where the criterion counts both. */
        ONE_WAY,
        /** A rate whose direction, or a count whose configuration, is not said. */
        OPEN
    }

    Figure(Quantity quantity, String written, Exactness exactness, @Nullable Bound bound) {
        this(quantity, written, exactness, bound, null);
    }

    /** What is left open only decides where it makes no difference. */
    @Override
    public Truth meets(Criterion criterion) {
        var met = meetsAt(quantity, criterion);
        return from == null || alikeFromEndToEnd(from, met, criterion) ? met : Truth.UNKNOWN;
    }

    private boolean alikeFromEndToEnd(Quantity from, Truth met, Criterion criterion) {
        return meetsAt(from, criterion) == met && criterion.metBetween(from.value(), value()) != Truth.UNKNOWN;
    }

    private Truth meetsAt(Quantity quantity, Criterion criterion) {
        return switch (exactness) {
            case EXACT, ROOM -> truth(criterion.metBy(quantity));
            case ONE_WAY -> truth(criterion.metBy(doubled(quantity)));
            case OPEN -> quantity.dimension() == Dimension.DATA_RATE ? inSomeDirection(quantity, criterion) : inSomeConfiguration(quantity, criterion);
        };
    }

    /** It is this number, neither more nor less. */
    boolean certain() {
        return exactness == Exactness.EXACT && from == null && (bound == null || bound == Bound.EXACTLY);
    }

    BigDecimal value() {
        return quantity.value();
    }

    /** The least that it may stand for, none if anything. Of units that are counted there is at least one. */
    @Nullable BigDecimal lowest() {
        boolean low = exactness == Exactness.EXACT && (bound == null || bound == Bound.EXACTLY || bound == Bound.AT_LEAST || bound == Bound.MORE_THAN);
        if (!low) return null;
        return from == null ? value() : from.value();
    }

    /** The most that it may stand for, none if there is no end. */
    @Nullable BigDecimal highest() {
        return bound == Bound.AT_LEAST || bound == Bound.MORE_THAN || bound == Bound.ABOUT ? null : value();
    }

    private static Truth inSomeDirection(Quantity quantity, Criterion criterion) {
        if (criterion.metBy(quantity)) return Truth.TRUE;
        return criterion.metBy(doubled(quantity)) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Truth inSomeConfiguration(Quantity quantity, Criterion criterion) {
        return criterion.metBy(quantity) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Quantity doubled(Quantity quantity) {
        return new Quantity(quantity.value().multiply(TWO), quantity.dimension());
    }

    private static Truth truth(boolean met) {
        return met ? Truth.TRUE : Truth.FALSE;
    }
}
