package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Truth;
import io.certwatch.quantity.Bound;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure for a criterion, as written, and how exact it is.
 *
 * @param from the lower end of a range that ends at the quantity
 * @param named what the text calls it; null without a name
 */
record Figure(
        Quantity quantity,
        String written,
        Exactness exactness,
        @Nullable Bound bound,
        @Nullable Quantity from,
        @Nullable String named)
        implements Measure {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Numbers that differ by less than this part of them are the same one, rounded. */
    private static final BigDecimal ROUNDING = BigDecimal.TEN;

    enum Exactness {
        /** Used as written. */
        EXACT,
        /** A count of places that may not all be used; used as written unless something is divided by it. */
        ROOM,
        /** A rate in one direction, where the criterion counts both. */
        ONE_WAY,
        /** A rate without direction, or a count without configuration. */
        OPEN
    }

    Figure(Quantity quantity, String written, Exactness exactness, @Nullable Bound bound) {
        this(quantity, written, exactness, bound, null, null);
    }

    Figure(Quantity quantity, String written, Exactness exactness, @Nullable Bound bound, @Nullable Quantity from) {
        this(quantity, written, exactness, bound, from, null);
    }

    /** The same with what the text calls it. */
    Figure withName(String name) {
        return new Figure(quantity, written, exactness, bound, from, name);
    }

    /**
     * Decides if all values that it may mean give the same result. A maximum is used as written for a lower
     * threshold, and a minimum for an upper one; so is what a tender asks for at least, if that is far below the
     * threshold in both directions together.
     */
    @Override
    public Truth meets(Criterion criterion) {
        boolean much = criterion.asksForMuch();
        var least = from == null ? value() : from.value();
        var most = value();
        if (exactness == Exactness.ONE_WAY) least = least.multiply(TWO);
        if (exactness == Exactness.ONE_WAY || openDirection()) most = most.multiply(TWO);
        boolean orLess = openConfiguration() && much
                || bound == Bound.AT_MOST
                || bound == Bound.LESS_THAN
                || bound == Bound.UP_TO && !much;
        boolean orMore = openConfiguration() && !much
                || (bound == Bound.AT_LEAST || bound == Bound.MORE_THAN)
                        && !criterion.isFarAbove(most)
                        && !criterion.isFarBelow(most)
                || bound == Bound.DOWN_TO && much;
        return criterion.metBetween(orLess ? BigDecimal.ZERO : least, orMore ? null : most);
    }

    /** Whether an exact figure is within this bound, with the same number but for rounding. */
    boolean admits(Figure exact) {
        if (exactness != Exactness.EXACT || from != null || bound == null || bound == Bound.EXACTLY) return false;
        var difference = value().subtract(exact.value()).abs();
        return difference.multiply(ROUNDING).compareTo(exact.value()) <= 0;
    }

    /** The same for a chassis of several nodes, of which each may have less. */
    Figure ofAllNodes() {
        return new Figure(quantity, written, Exactness.OPEN, bound, from, named);
    }

    private boolean openDirection() {
        return exactness == Exactness.OPEN && quantity.dimension() == Dimension.DATA_RATE;
    }

    private boolean openConfiguration() {
        return exactness == Exactness.OPEN && quantity.dimension() != Dimension.DATA_RATE;
    }

    /** It is exactly this number. */
    boolean certain() {
        return exactness == Exactness.EXACT && from == null && (bound == null || bound == Bound.EXACTLY);
    }

    BigDecimal value() {
        return quantity.value();
    }

    /** The lowest value that it may mean, null without a limit; there is at least one counted unit */
    @Nullable
    BigDecimal lowest() {
        boolean low = exactness == Exactness.EXACT && (bound == null || bound == Bound.EXACTLY || opensUpwards());
        if (!low) return null;
        return from == null ? value() : from.value();
    }

    /** The highest value that it may mean, null without a limit */
    @Nullable
    BigDecimal highest() {
        return opensUpwards() || bound == Bound.ABOUT ? null : value();
    }

    private boolean opensUpwards() {
        return bound == Bound.AT_LEAST || bound == Bound.MORE_THAN || bound == Bound.DOWN_TO;
    }
}
