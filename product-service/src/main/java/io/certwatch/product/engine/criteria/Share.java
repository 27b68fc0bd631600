package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Truth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The share of each unit in a total. It is known if the total and the number of units are certain and one divides the
 * other; otherwise only its limits: at most the whole total, and at least the total divided by the number of units
 * that there is room for.
 *
 * @param units how many units share it, null if not given or contradictory
 */
record Share(Figure total, @Nullable Figure units) implements Measure {

    private static final BigDecimal FEW = BigDecimal.valueOf(4);
    private static final MathContext DOWN = new MathContext(20, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(20, RoundingMode.CEILING);

    @Override
    public Truth meets(Criterion criterion) {
        return leavesRemainder() ? Truth.UNKNOWN : criterion.metBetween(least(), most());
    }

    /** Impossible, so one of the two figures is wrong. */
    boolean leavesRemainder() {
        return units != null
                && units.certain()
                && total.certain()
                && total.value().remainder(units.value()).signum() != 0;
    }

    /** A processor has more than a few cores; a total that gives each fewer is not a total. */
    boolean isPlausible() {
        return units != null
                && units.certain()
                && total.certain()
                && !leavesRemainder()
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
    public @Nullable String named() {
        return null;
    }

    @Override
    public String written() {
        if (units == null) return total.written();
        var division = total.written() + " ÷ " + units.written();
        return units.certain() && total.certain() && !leavesRemainder()
                ? division + " = "
                        + total.value()
                                .divide(units.value(), DOWN)
                                .stripTrailingZeros()
                                .toPlainString()
                : division;
    }
}
