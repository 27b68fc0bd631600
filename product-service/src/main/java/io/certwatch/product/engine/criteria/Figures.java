package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Fields;
import io.certwatch.product.engine.Truth;
import io.certwatch.product.engine.criteria.Figure.Exactness;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Target;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures in a product's text for the criteria of one entry. A figure belongs to the name beside it; one without
 * a name belongs to the only criterion of its dimension, if nothing better is found and it does not look like the
 * speed of a port.
 */
final class Figures {

    /** In bit/s. */
    private static final BigDecimal TERABIT = BigDecimal.TEN.pow(12);

    /** More processors or cores than any device has. */
    private static final BigDecimal MOST_OF_A_DEVICE = BigDecimal.valueOf(100_000);

    /** @param over the criterion that counts the units of the total */
    private record Total(Figure figure, @Nullable Criterion over) {}

    private final Target target;
    private final boolean ofNodes;
    private final List<FigureNames> rest;
    private final List<FigureNames> names;

    Figures(Target target, Fields fields, Hits hits) {
        this.target = target;
        this.ofNodes = Nodes.areIn(fields.text());
        this.rest = FigureNames.in(fields.rest(), fields.text(), hits, target);
        this.names = FigureNames.in(fields.names(), fields.text(), hits, target);
    }

    List<? extends Measure> of(Criterion criterion) {
        if (criterion.dimension() == null) return List.of();
        var found = new Found(criterion, criterion.dimension(), target.criteriaOf(criterion.dimension()), ofNodes);
        var figures = found.in(rest, names);
        var units = new HashMap<Criterion, Optional<Figure>>();
        if (found.totals.isEmpty() && found.perhapsTotals.isEmpty()) return figures;
        var measures = new ArrayList<Measure>(figures);
        for (var total : found.perhapsTotals) {
            var share = new Share(total.figure(), units(total.over(), units));
            if (share.isPlausible() && share.meets(criterion) == Truth.FALSE) measures.add(share);
        }
        for (var total : found.totals) {
            var share = new Share(total.figure(), units(total.over(), units));
            if (figures.isEmpty() || share.leavesRemainder() || share.meets(criterion) != Truth.UNKNOWN)
                measures.add(share);
        }
        return measures;
    }

    private @Nullable Figure units(@Nullable Criterion over, Map<Criterion, Optional<Figure>> known) {
        return over == null
                ? null
                : known.computeIfAbsent(over, criterion -> Optional.ofNullable(units(criterion)))
                        .orElse(null);
    }

    /** The number of units, if all counts agree: actual counts take precedence over counts of room. */
    private @Nullable Figure units(Criterion over) {
        if (over.dimension() == null) return null;
        Figure units = null;
        for (var figure :
                new Found(over, over.dimension(), target.criteriaOf(over.dimension()), ofNodes).in(rest, names)) {
            if (units != null && !units.quantity().equals(figure.quantity())) return null;
            if (units == null || figure.certain()) units = figure;
        }
        return units == null || units.value().signum() <= 0 ? null : units;
    }

    /** The figures found for one criterion among those that are {@code alike} in dimension. */
    private static final class Found {

        private final Criterion criterion;
        private final Dimension dimension;
        private final boolean alone;
        private final boolean ofNodes;
        private final boolean firstOfCounts;
        private final List<Figure> named = new ArrayList<>(2);
        private final List<Figure> lone = new ArrayList<>(0);
        private final List<Total> totals = new ArrayList<>(0);
        private final List<Total> perhapsTotals = new ArrayList<>(0);

        Found(Criterion criterion, Dimension dimension, List<Criterion> alike, boolean ofNodes) {
            this.criterion = criterion;
            this.dimension = dimension;
            this.alone = alike.size() == 1;
            this.ofNodes = ofNodes && dimension == Dimension.COUNT;
            this.firstOfCounts = dimension == Dimension.COUNT && !alone && criterion == alike.getFirst();
        }

        List<Figure> in(List<FigureNames> rest, List<FigureNames> names) {
            for (var each : rest) collect(each, alone && UnlabelledFigure.mayCount(dimension));
            for (var each : names) collectFromName(each);
            if (ofNodes) named.replaceAll(Figure::ofAllNodes);
            return named.isEmpty() ? lone : named;
        }

        /**
         * A name rarely says whose figure it gives: its sizes count only in favour of the entry, and rates below a
         * terabit are those of ports and parts.
         */
        private void collectFromName(FigureNames name) {
            int before = lone.size();
            collect(name, alone && UnlabelledFigure.mayCount(dimension));
            var added = lone.subList(before, lone.size());
            if (dimension == Dimension.DATA_SIZE) added.removeIf(figure -> figure.meets(criterion) != Truth.TRUE);
            if (dimension == Dimension.DATA_RATE)
                added.removeIf(figure -> figure.value().compareTo(TERABIT) < 0);
        }

        private void collect(FigureNames names, boolean unnamedToo) {
            if (unnamedToo || firstOfCounts || names.nameAny(criterion)) {
                for (var located : names.figures(dimension)) take(located, names, unnamedToo);
                named.addAll(names.sums(criterion, dimension));
            }
            if (dimension != Dimension.COUNT || !totals.isEmpty()) return;
            named.addAll(names.counts().ofThings(criterion));
            named.addAll(names.counts().before(criterion, named));
            if (!alone && named.isEmpty()) named.addAll(names.counts().byLetter(letter()));
        }

        private void take(Located located, FigureNames names, boolean unnamedToo) {
            if (dimension == Dimension.COUNT && (names.counts().have(located) || isTooMany(located))) return;
            if (names.isOfPorts(located, dimension)) return;
            if (isOfSecondCount() && names.counts().areProcessors(located)) return;
            var owner = names.owners().of(located, dimension);
            if (dimension == Dimension.COUNT && !alone && names.multiplies(located)) {
                if (firstOfCounts && names.multipliesProcessors(located))
                    named.add(names.figure(located, Exactness.EXACT));
            } else if (owner == null) {
                if (unnamedToo && names.mayStandAlone(located, dimension))
                    lone.add(names.figure(located, names.exactnessOfLone(located, dimension)));
            } else if (owner.criterion() == criterion) {
                if (names.isTotal(located, owner)) takeTotal(located, owner, names);
                else takeNamed(located, owner, names);
            }
        }

        private boolean isOfSecondCount() {
            return dimension == Dimension.COUNT && !alone && !firstOfCounts;
        }

        private CountLetter letter() {
            return firstOfCounts ? CountLetter.OF_PROCESSORS : CountLetter.OF_CORES;
        }

        /** `128G` counts no processors. */
        private boolean isTooMany(Located located) {
            return !alone && located.quantity().value().compareTo(MOST_OF_A_DEVICE) > 0;
        }

        private void takeNamed(Located located, FigureName owner, FigureNames names) {
            var figure = names.figure(located, names.exactness(located, owner, dimension))
                    .withName(names.extractName(owner));
            named.add(figure);
            if (names.mayBeTotal(located, owner))
                perhapsTotals.add(new Total(figure, owner.meaning().over()));
        }

        private void takeTotal(Located located, FigureName owner, FigureNames names) {
            if (names.isOfEach(located, owner)) return;
            var figure = new Figure(
                    located.quantity(),
                    names.extractText(located, owner),
                    names.exactnessOfTotal(located),
                    located.bound(),
                    located.from());
            totals.add(new Total(figure, owner.meaning().over()));
        }
    }
}
