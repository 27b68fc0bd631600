package io.certwatch.product.matching;

import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;

/** A figure that belongs to a criterion, as written, and how far it can be taken. */
record Figure(Quantity quantity, String written, Exactness exactness) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    enum Exactness {
        /** At face value. */
        EXACT,
        /** A rate in one direction, where the criterion counts both. */
        ONE_WAY,
        /** A rate whose direction, or a count whose configuration, is not said. */
        OPEN
    }

    /** Whether the criterion holds by this figure. What is left open only decides where it makes no difference. */
    Truth meets(Criterion criterion) {
        return switch (exactness) {
            case EXACT -> truth(criterion.metBy(quantity));
            case ONE_WAY -> truth(criterion.metBy(doubled()));
            case OPEN -> quantity.dimension() == Dimension.DATA_RATE ? inSomeDirection(criterion) : inSomeConfiguration(criterion);
        };
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
