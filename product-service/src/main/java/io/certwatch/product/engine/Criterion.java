package io.certwatch.product.engine;

import io.certwatch.edition.Comparison;
import io.certwatch.edition.Range;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its parsed threshold. A threshold that cannot be parsed, which catalogue-service should have
 * rejected, decides nothing.
 */
public record Criterion(
        CriterionText text, Comparison comparison, @Nullable Quantity threshold) {

    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    public static Criterion of(CriterionText text) {
        var threshold = switch (Quantity.read(text.quantity())) {
            case Reading.Read(var quantity) -> quantity;
            case Reading.Unreadable _ -> null;
        };
        return new Criterion(text, Comparison.of(text.comparison()).orElse(Comparison.EQUAL), threshold);
    }

    public @Nullable Dimension dimension() {
        return threshold == null ? null : threshold.dimension();
    }

    boolean metBy(Quantity quantity) {
        if (threshold == null) return false;
        int order = quantity.compareTo(threshold);
        return switch (comparison) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL -> order == 0;
        };
    }

    /** Whether all values between the two meet it; null means no limit. */
    public Truth metBetween(BigDecimal least, @Nullable BigDecimal most) {
        if (threshold == null) return Truth.UNKNOWN;
        boolean atLeast = metBy(new Quantity(least, threshold.dimension()));
        boolean atMost = most == null ? asksForMuch() : metBy(new Quantity(most, threshold.dimension()));
        boolean passesBy = comparison == Comparison.EQUAL
                && (most == null || least.compareTo(most) != 0)
                && least.compareTo(threshold.value()) <= 0
                && (most == null || most.compareTo(threshold.value()) >= 0);
        if (atLeast != atMost || passesBy) return Truth.UNKNOWN;
        return atLeast ? Truth.TRUE : Truth.FALSE;
    }

    /** Whether a lower threshold is more than three times a value. */
    public boolean isFarAbove(BigDecimal value) {
        return threshold != null && asksForMuch() && value.multiply(FAR).compareTo(threshold.value()) < 0;
    }

    /**
     * Whether an upper threshold is more than three times a value. `LD指令 0.37ns以上` gives the time of the fastest
     * instruction; a minimum so far below asks for nothing slower.
     */
    public boolean isFarBelow(BigDecimal value) {
        boolean bounded = comparison == Comparison.AT_MOST || comparison == Comparison.LESS_THAN;
        return threshold != null && bounded && value.multiply(FAR).compareTo(threshold.value()) < 0;
    }

    /** Whether every figure that meets the other meets this one, too. */
    boolean isImpliedBy(Criterion other) {
        var range = range();
        var others = other.range();
        return range == null || others == null || !range.comparableWith(others)
                ? text.equals(other.text)
                : parameter().equals(other.parameter()) && range.admitsAllOf(others);
    }

    private @Nullable Range range() {
        return threshold == null ? null : Range.of(comparison, threshold);
    }

    /** Whether it sets a lower bound. */
    public boolean asksForMuch() {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
    }

    public String parameter() {
        return text.parameter();
    }

    public String required() {
        return text.comparison() + " " + text.quantity();
    }
}
