package io.certwatch.product.matching;

import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its threshold read. A threshold that cannot be read, which the catalogue's own checks should have
 * held back, decides nothing.
 */
record Criterion(CriterionText text, Comparison comparison, @Nullable Quantity threshold) {

    enum Comparison {
        AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EXACTLY;

        static Comparison of(String sign) {
            return switch (sign) {
                case ">=", "≥" -> AT_LEAST;
                case ">" -> MORE_THAN;
                case "<=", "≤" -> AT_MOST;
                case "<" -> LESS_THAN;
                default -> EXACTLY;
            };
        }

        boolean asksForMuch() {
            return this == AT_LEAST || this == MORE_THAN;
        }
    }

    static Criterion of(CriterionText text) {
        var threshold = switch (Quantity.read(text.quantity())) {
            case Reading.Read(var quantity) -> quantity;
            case Reading.Unreadable(_) -> null;
        };
        return new Criterion(text, Comparison.of(text.comparison()), threshold);
    }

    @Nullable Dimension dimension() {
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

    String parameter() {
        return text.parameter();
    }

    String required() {
        return text.comparison() + " " + text.quantity();
    }
}
