package io.certwatch.product.engine.criteria;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.Criterion;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of figures in one field, with their places in its original text, and the assignment of figures to names.
 */
final class FigureNames {

    /**
     * A name of a figure, with its meaning; without a criterion, none uses the figure. It may count only the room for
     * things.
     */
    record FigureName(int start, int end, Meaning meaning, boolean room) {

        @Nullable
        Criterion criterion() {
            return meaning.criterion();
        }

        boolean inexact() {
            return meaning.role() == Role.INEXACT_PARAMETER;
        }

        boolean total() {
            return meaning.role() == Role.TOTAL;
        }
    }

    private record Clause(int start, int end) {}

    /** Words after a count, so that `8颗至强8280` and `2 x Xeon 6248` do not count 8280 and 6248. */
    private static final List<String> COUNTERS = Stream.concat(
                    Stream.of("x ", "X ", "*", "×"), LANGUAGE.words("counter").stream())
            .toList();

    private final String field;
    private final int valueStart;
    private final boolean digits;
    private final List<FigureName> names = new ArrayList<>(4);
    private final List<FigureName> bothWays = new ArrayList<>(0);
    private final List<FigureName> oneWay = new ArrayList<>(0);
    private final List<FigureName> things = new ArrayList<>(0);
    private final Map<Dimension, List<Located>> figures = new EnumMap<>(Dimension.class);
    private final Map<Clause, Boolean> ofEach = new HashMap<>();
    private @Nullable CountedThings counted;
    private int @Nullable [] clauses;

    private FigureNames(Text.Field field) {
        this.field = field.original();
        this.valueStart = field.valueStart();
        this.digits = field.digits();
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
            case DATA_SIZE -> Multiplication.multiplied(found, field);
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
            var owner = ownerOf(figure, dimension);
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
        return clauseOf(one.end()) == clauseOf(next.start())
                && field.substring(one.end(), next.start()).indexOf('+') >= 0;
    }

    /** Whether a number counts things by their own name, or is part of such a name. */
    boolean isOfThing(Located figure) {
        return !things.isEmpty() && counted().have(figure);
    }

    /** `2 x Intel Xeon Gold 6338`, as figures in the unit of the criterion. */
    List<Figure> countsOfThings(Criterion criterion) {
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
                    && sameClause(name, count.start(), count.end())) return true;
        }
        return false;
    }

    /** `8S` and `28C`, as figures in the unit of the criterion. */
    List<Figure> countsByLetter(CountLetter letter) {
        return digits ? letter.figuresIn(field) : List.of();
    }

    private CountedThings counted() {
        if (counted == null) counted = new CountedThings(field, things, names);
        return counted;
    }

    Figure figure(Located located, Exactness exactness) {
        return new Figure(
                located.quantity(),
                field.substring(located.phraseStart(), located.phraseEnd()),
                exactness,
                located.bound(),
                located.from());
    }

    /** `8路服务器 16核*8 / 128GB`: the only size beside counts of the entry is the memory of the device. */
    boolean sizeIsOfDevice() {
        if (figures(Dimension.DATA_SIZE).size() != 1) return false;
        for (var figure : figures(Dimension.COUNT)) {
            var owner = ownerOf(figure, Dimension.COUNT);
            if (owner != null && owner.criterion() != null) return true;
        }
        return false;
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

    /**
     * The name of a figure: one that touches a count, else the last before it, else the first after it, in the same
     * clause; else that of the label, which applies to the whole value
     */
    @Nullable
    FigureName ownerOf(Located figure, Dimension dimension) {
        if (dimension == Dimension.COUNT && isListNumber(figure)) return null;
        boolean unitLeftOpen =
                figure.unit().length() == 1 && dimension != Dimension.TIME && dimension != Dimension.COUNT;
        FigureName before = null;
        FigureName after = null;
        FigureName label = null;
        for (var name : names) {
            if (!unitLeftOpen && !fits(name, dimension)) continue;
            if (name.end() <= valueStart) label = name;
            if (!sameClause(name, figure) || isItsUnit(name, figure, dimension)) continue;
            if (dimension == Dimension.DATA_SIZE && isDirectlyBehind(figure, name)) return name;
            boolean touches = name.end() > figure.start() && name.start() <= figure.end() + 1;
            if (touches && dimension == Dimension.COUNT) return name;
            if (name.end() <= figure.start()) before = counter(name) ? before : name;
            else if (after == null && (dimension != Dimension.COUNT || isNear(figure, name))) after = name;
        }
        if (before != null) return before;
        if (after != null) return after;
        return dimension != Dimension.COUNT || endsClause(figure) ? label : null;
    }

    /** The unit `us` is no plural of U. */
    private static boolean isItsUnit(FigureName name, Located figure, Dimension dimension) {
        return dimension != Dimension.COUNT && name.start() > figure.start() && name.end() <= figure.end();
    }

    /** `2TB DDR4 / 4*1.92T SSD`: a disk is named behind its size, after other names too. */
    private boolean isDirectlyBehind(Located figure, FigureName name) {
        int between = name.start() - figure.end();
        boolean adjacent = between == 0 || between == 1 && field.charAt(figure.end()) == ' ';
        return adjacent && !endsWithNameOrSign(figure.start());
    }

    /** `内存 512G SSD 2T` */
    private boolean endsWithNameOrSign(int start) {
        int at = start;
        while (at > 0 && " :：".indexOf(field.charAt(at - 1)) >= 0) at--;
        for (var name : names) {
            if (name.end() == at) return true;
        }
        return false;
    }

    /** `2. 路由表容量`, `07 8-socket` */
    private boolean isListNumber(Located figure) {
        int end = figure.end();
        if (field.charAt(figure.start()) == '0' && digitAt(figure.start() + 1)) return true;
        boolean marked = end < field.length() && ".、)）".indexOf(field.charAt(end)) >= 0 && !digitAt(end + 1);
        int start = figure.start();
        return marked && (start == 0 || breaks(start - 1) || " (（★".indexOf(field.charAt(start - 1)) >= 0);
    }

    /** A line number counts nothing that is named behind Chinese words: `3. 浪潮八路服务器`. */
    private boolean isNear(Located figure, FigureName name) {
        boolean chinese = false;
        boolean separated = false;
        for (int at = figure.end(); at < name.start(); at++) {
            chinese |= Character.UnicodeScript.of(field.charAt(at)) == Character.UnicodeScript.HAN;
            separated |= !Character.isLetterOrDigit(field.charAt(at));
        }
        return !(chinese && separated);
    }

    /** `6个内存通道` names what it counts. */
    private boolean endsClause(Located figure) {
        int at = figure.phraseEnd();
        while (at < field.length() && field.charAt(at) == ' ') at++;
        return at == field.length() || breaks(at) || ")）".indexOf(field.charAt(at)) >= 0;
    }

    private boolean counter(FigureName name) {
        for (var word : COUNTERS) {
            if (field.startsWith(word, name.start())) return true;
        }
        return name.end() - name.start() == 1 && field.charAt(name.start()) == '路';
    }

    private static boolean fits(FigureName name, Dimension dimension) {
        return name.criterion() == null || name.criterion().dimension() == dimension;
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
        while (from > 0 && !breaks(from - 1)) from--;
        while (to < field.length() && !breaks(to)) to++;
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
    String written(Located figure, FigureName owner) {
        return field.substring(
                Math.min(owner.start(), figure.phraseStart()), Math.max(owner.end(), figure.phraseEnd()));
    }

    Exactness exactnessOfLone(Located figure, Dimension dimension) {
        return dimension == Dimension.DATA_RATE ? direction(figure, Exactness.OPEN) : Exactness.EXACT;
    }

    private Exactness direction(Located figure, Exactness unlessSaid) {
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
        return sameClause(name, figure.start(), figure.end());
    }

    private boolean sameClause(FigureName name, int start, int end) {
        int from = Math.min(name.end(), end);
        int to = Math.max(name.start(), start);
        return from >= to || clauseOf(from) == clauseOf(to);
    }

    /** The number of breaks before a place. Counted once, because a field may have thousands of figures and names. */
    private int clauseOf(int place) {
        if (clauses == null) {
            clauses = new int[field.length() + 1];
            for (int at = 0; at < field.length(); at++) clauses[at + 1] = clauses[at] + (breaks(at) ? 1 : 0);
        }
        return clauses[place];
    }

    private boolean breaks(int at) {
        return switch (field.charAt(at)) {
            case ';', '；', '。', '，', '、', '\n', '|' -> true;
            case ',' -> !(digitAt(at - 1) && digitAt(at + 1));
            default -> false;
        };
    }

    private boolean digitAt(int at) {
        return at >= 0 && at < field.length() && Character.isDigit(field.charAt(at));
    }

    /** Counts that only their noun indicates: `八路`, `双路`, `8 x Intel Xeon`. */
    List<Figure> countsBefore(Criterion criterion, List<Figure> known) {
        var counts = new ArrayList<Figure>(0);
        if (!known.isEmpty()) return counts;
        for (var name : names) {
            var count = name.criterion() == criterion && name.meaning().role() == Role.PARAMETER
                    ? CountBefore.at(field, name.start())
                    : null;
            if (count != null) {
                var quantity = new Quantity(BigDecimal.valueOf(count), Dimension.COUNT);
                counts.add(new Figure(
                        quantity,
                        field.substring(CountBefore.start(field, name.start()), name.end()),
                        name.room() ? Exactness.ROOM : Exactness.EXACT,
                        null));
            }
        }
        return counts;
    }
}
