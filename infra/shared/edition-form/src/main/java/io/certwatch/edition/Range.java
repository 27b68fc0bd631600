package io.certwatch.edition;

import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figures that the criteria of one parameter admit; a missing bound means unlimited. */
public record Range(
        Dimension dimension,
        @Nullable Bound lower,
        @Nullable Bound upper) {

    public record Bound(BigDecimal value, boolean included) {}

    public static Range of(Comparison comparison, Quantity quantity) {
        var included = new Bound(quantity.value(), true);
        var excluded = new Bound(quantity.value(), false);
        return switch (comparison) {
            case AT_LEAST -> new Range(quantity.dimension(), included, null);
            case MORE_THAN -> new Range(quantity.dimension(), excluded, null);
            case AT_MOST -> new Range(quantity.dimension(), null, included);
            case LESS_THAN -> new Range(quantity.dimension(), null, excluded);
            case EQUAL -> new Range(quantity.dimension(), included, included);
        };
    }

    public boolean comparableWith(Range other) {
        return dimension == other.dimension;
    }

    /** The intersection. */
    public Range and(Range other) {
        return new Range(dimension, tighterLower(lower, other.lower), tighterUpper(upper, other.upper));
    }

    public boolean empty() {
        if (lower == null || upper == null) return false;
        int order = lower.value.compareTo(upper.value);
        return order > 0 || order == 0 && !(lower.included && upper.included);
    }

    /** Whether this range contains the other. */
    public boolean admitsAllOf(Range other) {
        return comparableWith(other) && and(other).sameBoundsAs(other);
    }

    private boolean sameBoundsAs(Range other) {
        return same(lower, other.lower) && same(upper, other.upper);
    }

    private static boolean same(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) return one == other;
        return one.included == other.included && one.value.compareTo(other.value) == 0;
    }

    private static @Nullable Bound tighterLower(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) return one == null ? other : one;
        int order = one.value.compareTo(other.value);
        return order > 0 || order == 0 && !one.included ? one : other;
    }

    private static @Nullable Bound tighterUpper(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) return one == null ? other : one;
        int order = one.value.compareTo(other.value);
        return order < 0 || order == 0 && !one.included ? one : other;
    }
}
