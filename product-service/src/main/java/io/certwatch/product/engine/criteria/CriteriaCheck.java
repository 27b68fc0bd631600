package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Fields;
import io.certwatch.product.engine.Truth;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of an entry applied to a product's figures: one that is not met decides, an unknown one leaves it
 * open.
 */
public record CriteriaCheck(Truth within, List<CriterionResult> results) {

    private static final CriteriaCheck UNBOUNDED = new CriteriaCheck(Truth.TRUE, List.of());

    public static CriteriaCheck of(Target target, Fields fields, Hits hits) {
        if (!target.hasCriteria()) return UNBOUNDED;
        var figures = new Figures(target, fields, hits);
        var results = new ArrayList<CriterionResult>(target.criteria().size());
        var within = Truth.TRUE;
        for (var criterion : target.criteria()) {
            var found = figures.of(criterion);
            var met = checkFigures(criterion, found);
            within = within.and(met);
            results.add(result(criterion, found, met));
        }
        return new CriteriaCheck(within, results);
    }

    public List<String> missing() {
        var missing = new ArrayList<String>(results.size());
        for (var each : results) {
            if (each.result() == Result.UNKNOWN) missing.add(each.parameter());
        }
        return missing;
    }

    /** Several figures for one criterion decide only if they agree; a bound agrees with an exact figure within it. */
    private static Truth checkFigures(Criterion criterion, List<? extends Measure> figures) {
        if (figures.isEmpty()) return Truth.UNKNOWN;
        var exact = findExact(figures);
        var first = (exact == null ? figures.getFirst() : exact).meets(criterion);
        for (var figure : figures) {
            boolean agrees = exact != null && figure instanceof Figure other && other.admits(exact);
            if (!agrees && figure.meets(criterion) != first) return Truth.UNKNOWN;
        }
        return first;
    }

    private static @Nullable Figure findExact(List<? extends Measure> figures) {
        for (var figure : figures) {
            if (figure instanceof Figure found && found.certain()) return found;
        }
        return null;
    }

    private static @Nullable String actual(List<? extends Measure> figures) {
        return switch (figures.size()) {
            case 0 -> null;
            case 1 -> figures.getFirst().written();
            default -> figures.stream().map(Measure::written).distinct().collect(Collectors.joining(" / "));
        };
    }

    private static CriterionResult result(Criterion criterion, List<? extends Measure> figures, Truth met) {
        var actual = actual(figures);
        var result = switch (met) {
            case TRUE -> Result.MET;
            case FALSE -> Result.NOT_MET;
            case UNKNOWN -> Result.UNKNOWN;
        };
        return new CriterionResult(
                criterion.parameter(),
                criterion.text().label(),
                criterion.required(),
                actual,
                result,
                findOtherName(criterion, figures));
    }

    /** What the figures are called, if it says something else than the name of the criterion. */
    private static @Nullable String findOtherName(Criterion criterion, List<? extends Measure> figures) {
        var names = figures.stream()
                .filter(figure -> figure.named() != null && !figure.written().contains(figure.named()))
                .map(Measure::named)
                .distinct()
                .toList();
        return names.stream().allMatch(name -> isCalled(criterion, name)) ? null : String.join(" / ", names);
    }

    /** `routing table` is a routing table capacity; `吞吐量` is no 抓包速度. The parameter is a name for programs. */
    private static boolean isCalled(Criterion criterion, String name) {
        var label = criterion.text().label();
        var folded = Text.fold(name);
        return label.equals(Wording.NONE)
                || criterion.parameter().equalsIgnoreCase(name)
                || Stream.of(label.zh(), label.en())
                        .filter(one -> !one.isEmpty())
                        .map(Text::fold)
                        .anyMatch(one -> one.contains(folded) || folded.contains(one));
    }
}
