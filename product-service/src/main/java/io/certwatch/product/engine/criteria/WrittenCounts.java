package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.criteria.Figure.Exactness;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts in one field that are no figures with a unit: of things by their own names, in words, and by a letter. */
final class WrittenCounts {

    private final String field;
    private final List<FigureName> things;
    private final List<FigureName> names;
    private final Clauses clauses;
    private @Nullable CountedThings counted;

    /** @param things names of things that a criterion counts */
    WrittenCounts(String field, List<FigureName> things, List<FigureName> names, Clauses clauses) {
        this.field = field;
        this.things = things;
        this.names = names;
        this.clauses = clauses;
    }

    /** Whether a number counts things by their own name, or is part of such a name. */
    boolean have(Located figure) {
        return !things.isEmpty() && counted().have(figure);
    }

    /** The 6248 of `8颗Gold 6248/20核` is the name of what is counted, no other figure. */
    private boolean endAt(int place) {
        return !things.isEmpty() && counted().endAt(place);
    }

    /** `2 x Intel Xeon Gold 6338`, as figures in the unit of the criterion. */
    List<Figure> ofThings(Criterion criterion) {
        var figures = new ArrayList<Figure>(0);
        if (things.isEmpty()) return figures;
        for (var count : counted().counts()) {
            if (count.thing().criterion() != criterion) continue;
            int start = Math.min(count.start(), count.thing().start());
            int end = Math.max(count.end(), count.thing().end());
            var quantity = new Quantity(BigDecimal.valueOf(count.number()), Dimension.COUNT);
            figures.add(new Figure(
                    quantity, field.substring(start, end), isOpen(count) ? Exactness.OPEN : Exactness.EXACT, null));
        }
        return figures;
    }

    private boolean isOpen(CountedThings.Count count) {
        if (Alternatives.endAt(field, count.start())) return true;
        for (var name : names) {
            if (name.inexact()
                    && name.criterion() == count.thing().criterion()
                    && clauses.hold(name, count.start(), count.end())) return true;
        }
        return false;
    }

    /** Counts that only their noun indicates: `八路`, `双路`, `8 x Intel Xeon`. */
    List<Figure> before(Criterion criterion, List<Figure> known) {
        var counts = new ArrayList<Figure>(0);
        if (!known.isEmpty()) return counts;
        for (var name : names) {
            var count = name.criterion() == criterion && name.meaning().role() == Role.PARAMETER
                    ? CountBefore.at(field, name.start())
                    : null;
            if (count != null) {
                int start = CountBefore.start(field, name.start());
                counts.add(new Figure(
                        new Quantity(BigDecimal.valueOf(count), Dimension.COUNT),
                        field.substring(start, name.end()),
                        exactness(name, start),
                        null));
            }
        }
        return counts;
    }

    private Exactness exactness(FigureName name, int start) {
        if (Alternatives.endAt(field, start) && !endAt(start - 1)) return Exactness.OPEN;
        return name.room() ? Exactness.ROOM : Exactness.EXACT;
    }

    /** `8S`, `8CPU` */
    boolean areProcessors(Located figure) {
        return CountLetter.countsProcessors(field, figure.start());
    }

    /** `8S` and `28C`, as figures in the unit of the criterion. */
    List<Figure> byLetter(CountLetter letter) {
        return letter.figuresIn(field);
    }

    private CountedThings counted() {
        if (counted == null) counted = new CountedThings(field, things, names);
        return counted;
    }
}
