package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Fields;
import io.certwatch.product.engine.criteria.Figure.Exactness;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Hits;
import io.certwatch.product.engine.vocabulary.Meaning;
import io.certwatch.product.engine.vocabulary.Role;
import io.certwatch.product.engine.vocabulary.Target;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of figures in one field, with their places in its original text, and the assignment of figures to names.
 */
final class FigureNames {

    private record Clause(int start, int end) {}

    private final String field;
    private final int valueStart;
    private final boolean digits;
    private final List<FigureName> names = new ArrayList<>(4);
    private final List<FigureName> bothWays = new ArrayList<>(0);
    private final List<FigureName> oneWay = new ArrayList<>(0);
    private final List<FigureName> eitherWay = new ArrayList<>(0);
    private final List<FigureName> things = new ArrayList<>(0);
    private final Map<Dimension, List<Located>> figures = new EnumMap<>(Dimension.class);
    private final Map<Clause, Boolean> ofEach = new HashMap<>();
    private final Clauses clauses;
    private final FigureOwners owners;
    private final WrittenCounts counts;

    private FigureNames(Text.Field field) {
        this.field = Spellings.withPlainSigns(field.original());
        this.valueStart = field.valueStart();
        this.digits = field.digits();
        this.clauses = new Clauses(this.field);
        this.owners = new FigureOwners(this.field, field.valueStart(), names, clauses);
        this.counts = new WrittenCounts(this.field, things, names, clauses);
    }

    /** For each field that has a figure or the name of one. */
    static List<FigureNames> in(List<Text.Field> fields, Text text, Hits hits, Target target) {
        var all = new ArrayList<FigureNames>(fields.size());
        for (var field : fields) {
            var inField = Hits.within(field, hits.figureNames());
            if (field.digits() || !inField.isEmpty()) all.add(in(field, text, inField, target));
        }
        return all;
    }

    private static FigureNames in(Text.Field field, Text text, List<Hit> hits, Target target) {
        var found = new FigureNames(field);
        for (var hit : hits) {
            found.add(hit, text.placeOf(hit.start()), text.endPlaceOf(hit.end()), target);
        }
        return found;
    }

    private void add(Hit hit, int start, int end, Target target) {
        for (var meaning : hit.lexeme().meanings()) {
            if (meaning.target() != null && meaning.target() != target) continue;
            var name = new FigureName(start, end, meaning, hit.is(Role.ROOM) && countsRoom(hit, meaning));
            switch (meaning.role()) {
                case PARAMETER, INEXACT_PARAMETER, TOTAL, UNRELATED_PARAMETER -> names.add(name);
                case COUNTED -> things.add(name);
                case BOTH_WAYS -> bothWays.add(name);
                case ONE_WAY -> oneWay.add(name);
                case EITHER_WAY -> eitherWay.add(name);
                default -> {}
            }
        }
    }

    private static boolean countsRoom(Hit hit, Meaning meaning) {
        for (var other : hit.lexeme().meanings()) {
            if (other.role() == Role.ROOM && other.criterion() == meaning.criterion()) return true;
        }
        return false;
    }

    FigureOwners owners() {
        return owners;
    }

    WrittenCounts counts() {
        return counts;
    }

    boolean nameAny(Criterion criterion) {
        for (var name : names) {
            if (name.criterion() == criterion) return true;
        }
        return false;
    }

    List<Located> figures(Dimension dimension) {
        return digits ? figures.computeIfAbsent(dimension, this::findFigures) : List.of();
    }

    private List<Located> findFigures(Dimension dimension) {
        var found = Quantity.findAll(Spellings.readable(field), dimension);
        return switch (dimension) {
            case DATA_SIZE -> Multiplication.multiply(found, field);
            case TIME -> Thousands.ofOne(found, field);
            default -> found;
        };
    }

    /** `IPv4 500k + IPv6 250k`: what two figures of the criterion give together. */
    List<Figure> sums(Criterion criterion, Dimension dimension) {
        var sums = new ArrayList<Figure>(0);
        if (field.indexOf('+') < 0) return sums;
        Located previous = null;
        for (var figure : figures(dimension)) {
            var owner = owners.of(figure, dimension);
            if (owner == null || owner.criterion() != criterion) continue;
            if (previous != null && isAdded(previous, figure)) {
                var sum = previous.quantity().value().add(figure.quantity().value());
                sums.add(new Figure(
                        new Quantity(sum, dimension),
                        field.substring(previous.phraseStart(), figure.phraseEnd()),
                        Exactness.EXACT,
                        null));
            }
            previous = figure;
        }
        return sums;
    }

    private boolean isAdded(Located one, Located next) {
        return clauses.clauseOf(one.end()) == clauses.clauseOf(next.start())
                && field.substring(one.end(), next.start()).indexOf('+') >= 0;
    }

    Figure figure(Located located, Exactness exactness) {
        return new Figure(
                located.quantity(),
                field.substring(located.phraseStart(), located.phraseEnd()),
                exactness,
                located.bound(),
                located.from());
    }

    /** As it is written: of a figure that stands in a field of its own, all that names the field. */
    String extractName(FigureName name) {
        return name.end() <= valueStart
                ? field.substring(0, valueStart - Fields.LABEL_END.length()).strip()
                : field.substring(name.start(), name.end());
    }

    boolean multiplies(Located figure) {
        return Multiplication.beginsWith(figure, field);
    }

    boolean multipliesProcessors(Located figure) {
        return Multiplication.countsProcessors(figure, field);
    }

    boolean isOfPorts(Located figure, Dimension dimension) {
        return UnlabelledFigure.isOfPorts(figure, field, dimension);
    }

    boolean mayStandAlone(Located figure, Dimension dimension) {
        return UnlabelledFigure.mayCount(figure, field, dimension);
    }

    Exactness exactness(Located figure, FigureName owner, Dimension dimension) {
        if (dimension == Dimension.DATA_RATE)
            return direction(figure, owner.inexact() ? Exactness.OPEN : Exactness.EXACT);
        boolean open = owner.inexact() || Alternatives.endAt(field, figure.start()) && !isReadBefore(figure, dimension);
        for (var name : names) {
            open |= name.inexact() && name.criterion() == owner.criterion() && sameClause(name, figure);
        }
        if (open) return Exactness.OPEN;
        return owner.room() ? Exactness.ROOM : Exactness.EXACT;
    }

    /** In `115200/460800Mpps` the other is read too, and both must decide. */
    private boolean isReadBefore(Located figure, Dimension dimension) {
        for (var other : figures(dimension)) {
            if (other.end() == figure.start() - 1) return true;
        }
        return false;
    }

    /** Whether a figure with this name is a total of all units, by the name or by a word beside the figure. */
    boolean isTotal(Located figure, FigureName owner) {
        return owner.total()
                || owner.meaning().over() != null
                        && TotalMarkers.saidAt(field, figure.start(), figure.end())
                        && !isOfEach(figure, owner);
    }

    /** `8 processors / 80 cores`: it is open whether it is the total or the figure of each. */
    boolean mayBeTotal(Located figure, FigureName owner) {
        return owner.meaning().over() != null
                && TotalMarkers.perhapsBehindUnits(field, figure.start())
                && !isOfEach(figure, owner);
    }

    /** `total cores per CPU`: a word in its clause says that it is the figure of one unit. */
    boolean isOfEach(Located figure, FigureName owner) {
        int from = Math.min(owner.start(), figure.start());
        int to = Math.max(owner.end(), figure.end());
        while (from > 0 && !clauses.breakAt(from - 1)) from--;
        while (to < field.length() && !clauses.breakAt(to)) to++;
        return ofEach.computeIfAbsent(
                        new Clause(from, to),
                        clause -> TotalMarkers.ofEach(field.substring(clause.start(), clause.end())))
                || TotalMarkers.isDivided(field, owner.end());
    }

    /** A total is a maximum wherever its clause says so, whatever that word refers to. */
    Exactness exactnessOfTotal(Located figure) {
        for (var name : names) {
            if (name.inexact() && sameClause(name, figure)) return Exactness.OPEN;
        }
        return Alternatives.endAt(field, figure.start()) ? Exactness.OPEN : Exactness.EXACT;
    }

    /** The text of the figure with its name. */
    String extractText(Located figure, FigureName owner) {
        return field.substring(
                Math.min(owner.start(), figure.phraseStart()), Math.max(owner.end(), figure.phraseEnd()));
    }

    Exactness exactnessOfLone(Located figure, Dimension dimension) {
        return dimension == Dimension.DATA_RATE ? direction(figure, Exactness.OPEN) : Exactness.EXACT;
    }

    private Exactness direction(Located figure, Exactness unlessSaid) {
        if (anyInClauseOf(figure, eitherWay)) return Exactness.OPEN;
        boolean both = anyInClauseOf(figure, bothWays);
        boolean one = anyInClauseOf(figure, oneWay);
        if (both) return one && isHalfOfAnother(figure) ? Exactness.ONE_WAY : Exactness.EXACT;
        return one ? Exactness.ONE_WAY : unlessSaid;
    }

    /** `25.6 Tbps per direction (51.2 Tbps bidirectional)` */
    private boolean isHalfOfAnother(Located figure) {
        var twice = figure.quantity().value().multiply(BigDecimal.TWO);
        return figures(Dimension.DATA_RATE).stream()
                .anyMatch(other -> other.quantity().value().compareTo(twice) == 0);
    }

    private boolean anyInClauseOf(Located figure, List<FigureName> words) {
        for (var word : words) {
            if (sameClause(word, figure)) return true;
        }
        return false;
    }

    private boolean sameClause(FigureName name, Located figure) {
        return clauses.hold(name, figure.start(), figure.end());
    }
}
