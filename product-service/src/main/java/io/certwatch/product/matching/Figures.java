package io.certwatch.product.matching;

import io.certwatch.product.matching.Figure.Exactness;
import io.certwatch.product.matching.text.Text;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures in a product's text that belong to the criteria of one entry. A figure belongs to the name beside it; one without a name
 * belongs to the only criterion of its dimension, if nothing better is found and it does not look like the speed of a port.
 */
final class Figures {

    /** @param over what counts the units that it is the total of */
    private record Total(Figure figure, @Nullable Criterion over) {}

    private final Target target;
    private final Fields fields;
    private final Hits hits;

    Figures(Target target, Fields fields, Hits hits) {
        this.target = target;
        this.fields = fields;
        this.hits = hits;
    }

    List<? extends Measure> of(Criterion criterion) {
        var totals = new ArrayList<Total>(0);
        var figures = figures(criterion, totals);
        if (totals.isEmpty()) return figures;
        var measures = new ArrayList<Measure>(figures);
        for (var total : totals) {
            var share = new Share(total.figure(), total.over() == null ? null : units(total.over()));
            if (figures.isEmpty() || share.leavesRemainder() || share.meets(criterion) != Truth.UNKNOWN) measures.add(share);
        }
        return measures;
    }

    /** How many there are, if all that counts them says the same: rather counted than as many as there is room for. */
    private @Nullable Figure units(Criterion over) {
        Figure units = null;
        for (var figure : figures(over, new ArrayList<>(0))) {
            if (units != null && !units.quantity().equals(figure.quantity())) return null;
            if (units == null || figure.certain()) units = figure;
        }
        return units == null || units.value().signum() <= 0 ? null : units;
    }

    private List<Figure> figures(Criterion criterion, List<Total> totals) {
        var dimension = criterion.dimension();
        if (dimension == null) return List.of();
        var named = new ArrayList<Figure>(2);
        var lone = new ArrayList<Figure>(0);
        for (var field : fields.rest()) {
            collect(criterion, dimension, field, named, lone, totals);
        }
        for (var field : fields.names()) {
            collect(criterion, dimension, field, named, dimension == Dimension.TIME ? lone : new ArrayList<>(0), totals);
        }
        return named.isEmpty() ? lone : named;
    }

    private void collect(Criterion criterion, Dimension dimension, Text.Field field, List<Figure> named, List<Figure> lone, List<Total> totals) {
        var inField = FieldReader.within(field, hits.figureNames());
        if (!field.digits() && inField.isEmpty()) return;
        var names = FigureNames.in(fields.text(), field, inField, target);
        var alike = target.criteriaOf(dimension);
        for (var located : Quantity.findAll(field.original(), dimension)) {
            var owner = names.ownerOf(located, dimension);
            if (dimension == Dimension.COUNT && alike.size() > 1 && Multiplication.beginsWith(located, field.original())) {
                if (criterion == alike.getFirst()) named.add(figure(located, field, Exactness.EXACT));
            } else if (owner != null && owner.criterion() == criterion && names.isTotal(located, owner)) {
                var figure = new Figure(located.quantity(), names.written(located, owner), names.exactnessOfTotal(located), located.bound());
                if (!names.isOfEach(located, owner)) totals.add(new Total(figure, owner.meaning().over()));
            } else if (owner != null && owner.criterion() == criterion) {
                named.add(figure(located, field, names.exactness(located, owner, dimension)));
            } else if (owner == null && alike.size() == 1 && Lone.mayCount(located, field.original(), dimension)) {
                lone.add(figure(located, field, names.exactnessOfLone(located, dimension)));
            }
        }
        if (dimension == Dimension.COUNT && totals.isEmpty()) named.addAll(names.countsBefore(criterion, named));
    }

    private static Figure figure(Located located, Text.Field field, Exactness exactness) {
        return new Figure(located.quantity(), field.original().substring(located.start(), located.end()), exactness, located.bound());
    }
}
