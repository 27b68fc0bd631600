package io.certwatch.product.engine;

import static java.util.Objects.requireNonNull;

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

    public enum Comparison {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        EXACTLY;

        static Comparison of(String sign) {
            return switch (sign) {
                case ">=", "≥" -> AT_LEAST;
                case ">" -> MORE_THAN;
                case "<=", "≤" -> AT_MOST;
                case "<" -> LESS_THAN;
                default -> EXACTLY;
            };
        }

        boolean hasLower() {
            return this == AT_LEAST || this == MORE_THAN || this == EXACTLY;
        }

        boolean hasUpper() {
            return this == AT_MOST || this == LESS_THAN || this == EXACTLY;
        }

        public boolean asksForMuch() {
            return this == AT_LEAST || this == MORE_THAN;
        }
    }

    public static Criterion of(CriterionText text) {
        var threshold = switch (Quantity.read(text.quantity())) {
            case Reading.Read(var quantity) -> quantity;
            case Reading.Unreadable(var _) -> null;
        };
        return new Criterion(text, Comparison.of(text.comparison()), threshold);
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
            case EXACTLY -> order == 0;
        };
    }

    /** Whether all values between the two meet it; null means no limit. */
    public Truth metBetween(BigDecimal least, @Nullable BigDecimal most) {
        if (threshold == null) return Truth.UNKNOWN;
        boolean atLeast = metBy(new Quantity(least, threshold.dimension()));
        boolean atMost = most == null ? comparison.asksForMuch() : metBy(new Quantity(most, threshold.dimension()));
        boolean passesBy = comparison == Comparison.EXACTLY
                && (most == null || least.compareTo(most) != 0)
                && least.compareTo(threshold.value()) <= 0
                && (most == null || most.compareTo(threshold.value()) >= 0);
        if (atLeast != atMost || passesBy) return Truth.UNKNOWN;
        return atLeast ? Truth.TRUE : Truth.FALSE;
    }

    /** Whether every figure that meets the other meets this one, too. */
    boolean isImpliedBy(Criterion other) {
        if (!isComparableWith(other)) return text.equals(other.text);
        int order = compared(other);
        return switch (comparison) {
            case AT_LEAST -> other.comparison.hasLower() && order >= 0;
            case MORE_THAN ->
                other.comparison.hasLower() && (order > 0 || order == 0 && other.comparison == Comparison.MORE_THAN);
            case AT_MOST -> other.comparison.hasUpper() && order <= 0;
            case LESS_THAN ->
                other.comparison.hasUpper() && (order < 0 || order == 0 && other.comparison == Comparison.LESS_THAN);
            case EXACTLY -> other.comparison == Comparison.EXACTLY && order == 0;
        };
    }

    /** Whether no figure meets both. */
    boolean contradicts(Criterion other) {
        return parameter().equals(other.parameter())
                && threshold != null
                && other.threshold != null
                && (!isComparableWith(other) || isAbove(other) || other.isAbove(this));
    }

    /** Every value that it admits is above every value that the other admits. */
    private boolean isAbove(Criterion other) {
        int order = other.compared(this);
        boolean excluded = comparison == Comparison.MORE_THAN || other.comparison == Comparison.LESS_THAN;
        return comparison.hasLower() && other.comparison.hasUpper() && (order > 0 || order == 0 && excluded);
    }

    private boolean isComparableWith(Criterion other) {
        return parameter().equals(other.parameter()) && dimension() != null && dimension() == other.dimension();
    }

    /** Compares the other's threshold with this one. */
    private int compared(Criterion other) {
        return requireNonNull(other.threshold).compareTo(requireNonNull(threshold));
    }

    public String parameter() {
        return text.parameter();
    }

    public String required() {
        return text.comparison() + " " + text.quantity();
    }
}
