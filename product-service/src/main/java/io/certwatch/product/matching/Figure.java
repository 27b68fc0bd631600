package io.certwatch.product.matching;

import io.certwatch.quantity.Bound;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure that belongs to a criterion, as written, and how far it can be taken. */
record Figure(Quantity quantity, String written, Exactness exactness, @Nullable Bound bound) implements Measure {

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

    /** What is left open only decides where it makes no difference. */
    @Override
    public Truth meets(Criterion criterion) {
        return switch (exactness) {
            case EXACT, ROOM -> truth(criterion.metBy(quantity));
            case ONE_WAY -> truth(criterion.metBy(doubled()));
            case OPEN -> quantity.dimension() == Dimension.DATA_RATE ? inSomeDirection(criterion) : inSomeConfiguration(criterion);
        };
    }

    /** It is this number, neither more nor less. */
    boolean certain() {
        return exactness == Exactness.EXACT && (bound == null || bound == Bound.EXACTLY);
    }

    BigDecimal value() {
        return quantity.value();
    }

    /** The least that it may stand for, none if anything. Of units that are counted there is at least one. */
    @Nullable BigDecimal lowest() {
        boolean low = exactness == Exactness.EXACT && (bound == null || bound == Bound.EXACTLY || bound == Bound.AT_LEAST || bound == Bound.MORE_THAN);
        return low ? value() : null;
    }

    /** The most that it may stand for, none if there is no end. */
    @Nullable BigDecimal highest() {
        return bound == Bound.AT_LEAST || bound == Bound.MORE_THAN || bound == Bound.ABOUT ? null : value();
    }

    private Truth inSomeDirection(Criterion criterion) {
        if (criterion.metBy(quantity)) return Truth.TRUE;
        return criterion.metBy(doubled()) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private Truth inSomeConfiguration(Criterion criterion) {
        return criterion.metBy(quantity) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private Quantity doubled() {
        return new Quantity(quantity.value().multiply(TWO), quantity.dimension());
    }

    private static Truth truth(boolean met) {
        return met ? Truth.TRUE : Truth.FALSE;
    }
}
