package io.certwatch.product.inventory.web;

import io.certwatch.edition.Comparison;
import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Truth;
import io.certwatch.product.engine.Wording;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import io.certwatch.quantity.ReadableUnit;
import io.certwatch.quantity.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion and the figure found for it, in the API.
 *
 * @param figureName what the product's text calls the figure, if that is not what the criterion is called; else null
 * @param figures null unless threshold and figure are both single numbers
 */
public record CriterionView(
        String parameter,
        Wording label,
        String required,
        @Nullable String actual,
        @Nullable String figureName,
        Result result,
        @Nullable CriterionFigures figures) {

    public static CriterionView of(CriterionResult criterion) {
        return new CriterionView(
                criterion.parameter(),
                criterion.label(),
                criterion.required(),
                criterion.actual(),
                criterion.figureName(),
                criterion.result(),
                CriterionFigures.of(criterion));
    }

    static List<CriterionView> of(Finding finding) {
        return finding.criteria().stream().map(CriterionView::of).toList();
    }

    /**
     * The threshold of a criterion and the product's figure as numbers of one unit.
     *
     * @param actual null while the criterion is unknown because the product gives no single number
     * @param unit null if things are counted
     */
    @Schema(name = "CriterionFigures")
    record CriterionFigures(
            Comparison comparison,

            @Schema(example = "12") BigDecimal required,

            @Schema(example = "157.54") @Nullable BigDecimal actual,

            @Schema(example = "Tbit/s") @Nullable String unit) {

        /** Precedes the quotient in a figure that was computed from two others. */
        private static final char EQUALS = '=';

        /** Null if the threshold is not a number, or the product's figure is not a single number that agrees with the result. */
        static @Nullable CriterionFigures of(CriterionResult result) {
            var criterion = criterion(result);
            var threshold = criterion.threshold();
            if (threshold == null) return null;
            var unit = ReadableUnit.of(threshold);
            var actual = result.actual() == null
                    ? Optional.<Quantity>empty()
                    : figure(result.actual(), threshold.dimension())
                            .filter(figure -> !contradicts(criterion, figure, result));
            if (actual.isEmpty() && result.result() != CriterionResult.Result.UNKNOWN) return null;
            return new CriterionFigures(
                    criterion.comparison(),
                    unit.numberOf(threshold),
                    actual.map(unit::numberOf).orElse(null),
                    unit.symbol());
        }

        private static Criterion criterion(CriterionResult result) {
            var required = result.required();
            var sign = Arrays.stream(Comparison.values())
                    .map(Comparison::sign)
                    .filter(required::startsWith)
                    .max(Comparator.comparing(String::length))
                    .orElse("");
            return Criterion.of(
                    new CriterionText(result.parameter(), result.label(), sign, required.substring(sign.length())));
        }

        /** The only number of the text, which may also name the parameter. */
        private static Optional<Quantity> figure(String actual, Dimension dimension) {
            var text = actual.substring(actual.lastIndexOf(EQUALS) + 1);
            if (Quantity.read(text, dimension) instanceof Reading.Read(var figure)) return Optional.of(figure);
            var found = Quantity.findAll(text, dimension);
            return found.size() == 1 && isOnlyNumber(found.getFirst(), text)
                    ? Optional.of(found.getFirst().quantity())
                    : Optional.empty();
        }

        private static boolean isOnlyNumber(Located figure, String text) {
            var others = text.substring(0, figure.start()) + text.substring(figure.end());
            return figure.from() == null && others.chars().noneMatch(Character::isDigit);
        }

        /** As a rate in one direction does, where the criterion counts both. */
        private static boolean contradicts(Criterion criterion, Quantity figure, CriterionResult result) {
            var met = criterion.metBetween(figure.value(), figure.value());
            return switch (result.result()) {
                case MET -> met == Truth.FALSE;
                case NOT_MET -> met == Truth.TRUE;
                case UNKNOWN -> false;
            };
        }
    }
}
