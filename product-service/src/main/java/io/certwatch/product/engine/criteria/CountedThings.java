package io.certwatch.product.engine.criteria;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;
import static java.util.stream.Collectors.toMap;

import io.certwatch.quantity.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The number of the things that a criterion counts, by their own names: `2 x Intel Xeon Gold 6338`, `四颗鲲鹏 920`, `EPYC
 * 9654 *2`. The number in the name of a model is not a count.
 */
final class CountedThings {

    /** A number and its place, with the thing that it counts. */
    record Count(int number, int start, int end, FigureName thing) {}

    private static final Map<String, Integer> WORDS = IntStream.of(1, 2, 4, 8, 16)
            .boxed()
            .flatMap(number -> LANGUAGE.words("number." + number).stream().map(word -> Map.entry(word, number)))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String NUMBER =
            "(?<!\\bgen )(?<![\\w.\\-])[（(]?\\s*(?<number>\\d{1,3}|" + String.join("|", WORDS.keySet()) + ")\\s*[）)]?";
    private static final Pattern BEFORE =
            Pattern.compile("(?i)" + NUMBER + "(\\s*([x×*]|[颗个片枚块路]|p\\b)[^\\d,;，；、。/|]{0,12}|\\s+|(?<=[双两四八]))$");

    // possessive throughout: the pattern never backtracks, whatever the text
    private static final String GAP = "(?:[\\s®™\\-]|[（(]r[）)])*+";
    private static final String NO_FACTOR = "(?!x\\d{1,2}(?!\\w))";
    private static final String MODEL = "(?!\\d++\\s*+[gt]b?\\b)(?:(?=[a-z][a-z_\\-]*+\\d)[a-z](?:" + NO_FACTOR
            + "[\\w\\-])*+" + "|\\d{3,5}+(?:" + NO_FACTOR + "[a-z]){0,3}+|v\\d)\\+?+";
    private static final String DETAIL =
            "处理器|cpu|processors?+|[（(][^()（）]{0,40}+[）)]|@?+\\s*+\\d(?:\\.\\d++)?+\\s*+ghz|\\d{1,3}+[\\s\\-]*+(?:核心?+|cores?+|c\\b)";
    private static final Pattern NAME = Pattern.compile("(?i)" + GAP + MODEL + "(?:" + GAP + MODEL + "){0,2}");
    private static final Pattern BEHIND = Pattern.compile(
            "(?i)(?:" + GAP + MODEL + "){0,3}(?:[\\s/]*+(?:" + DETAIL + "))*+\\s*+"
                                                                      + "(?:[×*]|(?<=[\\s\\d）)])x|(?<=\\d[a-z])x)\\s*(?<number>\\d{1,2})(?![\\d.]|\\s*(?:[gtm]|[x×*]\\s*\\d|核))");
    private static final int REACH = 28;
    /** Enough for the longest name of a model with its details, in characters. */
    private static final int REACH_BEHIND = 200;

    private final String field;
    private final List<FigureName> things;
    private final List<Count> counts = new ArrayList<>(1);

    CountedThings(String field, List<FigureName> things, List<FigureName> otherNames) {
        this.field = field;
        this.things = things;
        for (var thing : things) {
            if (otherNames.stream().anyMatch(other -> isOf(other, thing))) continue;
            add(BEFORE.matcher(field).region(Math.max(0, thing.start() - REACH), thing.start()), thing, false);
            add(
                    BEHIND.matcher(field).region(thing.end(), Math.min(field.length(), thing.end() + REACH_BEHIND)),
                    thing,
                    true);
        }
    }

    /** `2 x Intel X710 NIC`: the number counts something else by the same maker. */
    private boolean isOf(FigureName other, FigureName thing) {
        if (other.criterion() != null || other.start() < thing.end() || other.start() > thing.end() + REACH)
            return false;
        return field.substring(thing.end(), other.start()).chars().noneMatch(c -> ",;，；、。/|（(*×".indexOf(c) >= 0);
    }

    private void add(Matcher found, FigureName thing, boolean behind) {
        found.useTransparentBounds(true);
        if (behind ? !found.lookingAt() : !found.find()) return;
        int start = found.start("number");
        if (counts.stream().anyMatch(count -> count.start() == start)) return;
        var number = found.group("number");
        var word = WORDS.get(number.toLowerCase(Locale.ROOT));
        counts.add(new Count(word == null ? Integer.parseInt(number) : word, start, found.end("number"), thing));
    }

    List<Count> counts() {
        return counts;
    }

    /** Whether the figure is a count of them or part of the name of one. */
    boolean have(Located figure) {
        for (var count : counts) {
            if (count.start() == figure.start()) return true;
        }
        for (var thing : things) {
            if (figure.start() >= thing.start() && figure.start() < endOfName(thing)) return true;
        }
        return false;
    }

    /** Whether the name of one ends at a place. */
    boolean endAt(int place) {
        return things.stream().anyMatch(thing -> endOfName(thing) == place);
    }

    private int endOfName(FigureName thing) {
        var name = NAME.matcher(field)
                .region(thing.end(), Math.min(field.length(), thing.end() + REACH_BEHIND))
                .useTransparentBounds(true);
        return name.lookingAt() ? name.end() : thing.end();
    }
}
