package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Truth;
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

    /**
     * Decides if whatever it may stand for does. The most that a product can do is taken at face value where the criterion asks for
     * much, and the least where it asks for little.
     */
    @Override
    public Truth meets(Criterion criterion) {
        boolean much = criterion.comparison().asksForMuch();
        var least = from == null ? value() : from.value();
        var most = value();
        if (exactness == Exactness.ONE_WAY) least = least.multiply(TWO);
        if (exactness == Exactness.ONE_WAY || openDirection()) most = most.multiply(TWO);
        boolean orLess = openConfiguration() && much || bound == Bound.AT_MOST || bound == Bound.LESS_THAN || bound == Bound.UP_TO && !much;
        boolean orMore = openConfiguration() && !much || bound == Bound.AT_LEAST || bound == Bound.MORE_THAN || bound == Bound.DOWN_TO && much;
        return criterion.metBetween(orLess ? BigDecimal.ZERO : least, orMore ? null : most);
    }

    private boolean openDirection() {
        return exactness == Exactness.OPEN && quantity.dimension() == Dimension.DATA_RATE;
    }

    private boolean openConfiguration() {
        return exactness == Exactness.OPEN && quantity.dimension() != Dimension.DATA_RATE;
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
        boolean low = exactness == Exactness.EXACT && (bound == null || bound == Bound.EXACTLY || opensUpwards());
        if (!low) return null;
        return from == null ? value() : from.value();
    }

    /** The most that it may stand for, none if there is no end. */
    @Nullable BigDecimal highest() {
        return opensUpwards() || bound == Bound.ABOUT ? null : value();
    }

    private boolean opensUpwards() {
        return bound == Bound.AT_LEAST || bound == Bound.MORE_THAN || bound == Bound.DOWN_TO;
    }
}
