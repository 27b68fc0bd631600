package io.certwatch.product.engine.criteria;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Located;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assigns the figures of one field to the names beside them. */
final class FigureOwners {

    /** Words after a count, so that `8颗至强8280` and `2 x Xeon 6248` do not count 8280 and 6248. */
    private static final List<String> COUNTERS = Stream.concat(
                    Stream.of("x ", "X ", "*", "×"), LANGUAGE.words("counter").stream())
            .toList();

    private static final Pattern COUNTED_SIZE =
            Pattern.compile("\\s*[/+|]\\s*\\d{1,2}\\s*[x×*块个]\\s*\\d[\\d.]*\\s*[gt]b?\\s*", Pattern.CASE_INSENSITIVE);

    private final String field;
    private final int valueStart;
    private final List<FigureName> names;
    private final Clauses clauses;

    /** @param valueStart where the label of the field ends */
    FigureOwners(String field, int valueStart, List<FigureName> names, Clauses clauses) {
        this.field = field;
        this.valueStart = valueStart;
        this.names = names;
        this.clauses = clauses;
    }

    /**
     * The name of a figure: one that touches a count, else the last before it, else the first after it, in the same
     * clause; else that of the label, which applies to the whole value
     */
    @Nullable
    FigureName of(Located figure, Dimension dimension) {
        if (dimension == Dimension.COUNT && isListNumber(figure)) return null;
        boolean unitLeftOpen =
                figure.unit().length() == 1 && dimension != Dimension.TIME && dimension != Dimension.COUNT;
        FigureName before = null;
        FigureName after = null;
        FigureName label = null;
        for (var name : names) {
            if (!unitLeftOpen && !fits(name, dimension)) continue;
            if (name.end() <= valueStart) label = name;
            if (!clauses.hold(name, figure.start(), figure.end()) || isItsUnit(name, figure, dimension)) continue;
            if (dimension == Dimension.DATA_SIZE && isDirectlyBehind(figure, name)) return name;
            boolean touches = name.end() > figure.start() && name.start() <= figure.end() + 1;
            if (touches && dimension == Dimension.COUNT) return name;
            if (name.end() <= figure.start()) before = counter(name) ? before : name;
            else if (after == null && mayFollow(figure, name, dimension)) after = name;
        }
        if (before != null) return before;
        if (after != null) return after;
        return dimension != Dimension.COUNT || endsClause(figure) ? label : null;
    }

    private boolean mayFollow(Located figure, FigureName name, Dimension dimension) {
        return switch (dimension) {
            case COUNT -> isNear(figure, name);
            case DATA_SIZE -> !isOfCountedSize(figure, name);
            default -> true;
        };
    }

    /** `24C/1TB/8*960G SSD`: the name behind a sign and a size that is multiplied has that one alone. */
    private boolean isOfCountedSize(Located figure, FigureName name) {
        return name.start() > figure.end()
                && COUNTED_SIZE
                        .matcher(field.substring(figure.end(), name.start()))
                        .matches();
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
        if (field.charAt(figure.start()) == '0' && clauses.digitAt(figure.start() + 1)) return true;
        boolean marked = end < field.length() && ".、)）".indexOf(field.charAt(end)) >= 0 && !clauses.digitAt(end + 1);
        int start = figure.start();
        return marked && (start == 0 || clauses.breakAt(start - 1) || " (（★".indexOf(field.charAt(start - 1)) >= 0);
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
        return at == field.length() || clauses.breakAt(at) || ")）".indexOf(field.charAt(at)) >= 0;
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
}
