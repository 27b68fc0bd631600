package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What each unit has of a total. It is known where the total and the number of units are certain and one divides the other; else only
 * between what it must lie: each has at most all of it, and at least its part among as many as there is room for.
 *
 * @param units how many units share it, none if that is not said or not said in one way
 */
record Share(Figure total, @Nullable Figure units) implements Measure {

    private static final BigDecimal FEW = BigDecimal.valueOf(4);
    private static final MathContext DOWN = new MathContext(20, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(20, RoundingMode.CEILING);

    @Override
    public Truth meets(Criterion criterion) {
        return leavesRemainder() ? Truth.UNKNOWN : criterion.metBetween(least(), most());
    }

    /** That cannot be: one of the two figures is not what it seems. */
    boolean leavesRemainder() {
        return units != null && units.certain() && total.certain()
            && total.value().remainder(units.value()).signum() != 0;
    }

    /** A processor has more than a few cores; a total that leaves each with less is none. */
    boolean isPlausible() {
        return units != null && units.certain() && total.certain() && !leavesRemainder()
            && total.value().compareTo(units.value().multiply(FEW)) >= 0;
    }

    private BigDecimal least() {
        var sum = total.lowest();
        var number = units == null ? null : units.highest();
        return sum == null || number == null ? BigDecimal.ZERO : sum.divide(number, DOWN);
    }

    private @Nullable BigDecimal most() {
        var sum = total.highest();
        var number = units == null ? null : units.lowest();
        return sum == null || number == null ? sum : sum.divide(number, UP);
    }

    @Override
    public String written() {
        if (units == null) return total.written();
        var division = total.written() + " ÷ " + units.written();
        return units.certain() && total.certain() && !leavesRemainder()
            ? division + " = " + total.value().divide(units.value(), DOWN).stripTrailingZeros().toPlainString()
            : division;
    }
}
