package io.certwatch.product.engine.structure;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import java.util.Set;

/** Finds counts, quantities and durations beside a word: `2*550W电源`, `双电源`, `硬盘4TB`, `三年原厂质保`. */
public final class Quantifiers {

    private static final String[] COUNTING = foldWords("counting");
    private static final String[] BETWEEN = foldWords("between-count");
    private static final String[] BETWEEN_DURATION = foldWords("between-duration");
    private static final String[] DURATIONS = foldWords("duration");
    private static final String NUMERALS = LANGUAGE.characters("numeral");
    private static final String MEASURES = LANGUAGE.characters("measure");
    private static final String TIMES = "*×x";
    private static final Set<String> UNITS = Set.copyOf(LANGUAGE.words("unit"));
    private static final Set<String> PORT_UNITS = Set.copyOf(LANGUAGE.words("port-unit"));
    private static final String OF_PORTS = LANGUAGE.characters("port-measure");
    private static final Set<String> QUANTITIES = Set.copyOf(LANGUAGE.words("quantity"));
    private static final String OF_COMPONENTS = LANGUAGE.characters("component-measure");
    private static final int SMALL_NUMBER = 2;
    private static final int MOST_WORDS = 4;

    private final Text text;
    private final int start;
    private final int end;

    Quantifiers(Text text, Text.Field field) {
        this.text = text;
        this.start = field.start();
        this.end = field.end();
    }

    private static String[] foldWords(String list) {
        return LANGUAGE.foldWords(list).toArray(String[]::new);
    }

    /**
     * The start of the count before a position; the position itself if there is none.
     *
     * @param floor the end of the name before it, whose digits count nothing
     * @param plural whether the word at the position is a plural, which a mere number may count: `4 fans`
     * @param port whether it is a port, goes into one, or has a size; `6口`, `10GE` and `300G` count nothing else
     */
    int startBefore(int position, int floor, boolean plural, boolean port) {
        int counted = position;
        int at = position;
        for (int words = 0; words < MOST_WORDS && at > floor; words++) {
            int gap = skipBlankBefore(at);
            int marked = before(gap, COUNTING);
            if (marked < gap && marked >= floor) {
                counted = marked;
                at = marked;
                continue;
            }
            int number = startOfNumber(gap, plural, port);
            if (number < gap) return number < floor ? counted : number;
            int between = before(gap, BETWEEN);
            if (between == gap) return counted;
            at = between;
        }
        return counted;
    }

    /** The end of the count or quantity behind a position; the position itself if there is none. */
    int endBehind(int position) {
        int at = text.at(position) == ' ' || text.at(position) == ':' ? position + 1 : position;
        int marked = behind(at, COUNTING);
        if (marked > at) return marked;
        boolean times = at < end && TIMES.indexOf(text.at(at)) >= 0;
        int number = times ? at + 1 : at;
        int digits = endOfDigits(number);
        if (digits == number) return position;
        int word = digits;
        while (word < end && Chars.ofWord(text.at(word))) word++;
        if (times && word == digits) return digits;
        if (word > digits) return QUANTITIES.contains(word(digits, word)) ? word : position;
        return digits < end && OF_COMPONENTS.indexOf(text.at(digits)) >= 0 ? digits + 1 : position;
    }

    /** `主控2\\电源8`: whether nothing but a small number follows. */
    boolean isNumbered(int position) {
        int digits = endOfDigits(position);
        boolean small = digits > position && digits - position <= SMALL_NUMBER;
        return small && !Chars.ofWord(text.at(digits)) && !Chars.chinese(text.at(digits));
    }

    /** The start of a duration before a position; the position itself if there is none. */
    int startOfDuration(int position) {
        int at = skipBlankBefore(position);
        for (int words = 0; words < MOST_WORDS; words++) {
            int unit = before(at, DURATIONS);
            if (unit < at) {
                int number = skipBlankBefore(unit);
                while (number > start && isNumeral(text.at(number - 1))) number--;
                return number < unit && number < skipBlankBefore(unit) ? number : position;
            }
            int between = before(at, BETWEEN_DURATION);
            if (between == at) return position;
            at = skipBlankBefore(between);
        }
        return position;
    }

    /** The end of a duration behind a position; the position itself if there is none. */
    int endOfDuration(int position) {
        int at = text.at(position) == ' ' || text.at(position) == ':' ? position + 1 : position;
        int number = at;
        while (number < end && isNumeral(text.at(number))) number++;
        if (number == at) return position;
        int unit = text.at(number) == ' ' ? number + 1 : number;
        int behind = behind(unit, DURATIONS);
        return behind > unit ? behind : position;
    }

    /** Whether a count, a quantity or a word such as 双 begins at a position. */
    public static boolean beginAt(Text text, int position) {
        if (isNumeral(text.at(position)) || isMeasured(text, position)) return true;
        for (var word : COUNTING) {
            if (text.has(word, position)) return true;
        }
        return false;
    }

    private static boolean isMeasured(Text text, int position) {
        return MEASURES.indexOf(text.at(position)) >= 0 && Chars.digit(text.at(position - 1));
    }

    private static boolean isNumeral(char c) {
        return Chars.digit(c) || NUMERALS.indexOf(c) >= 0;
    }

    /** `2*550w`, `8ge`, `4个`, `两块`, `2 x`; a long number without a unit is a model. */
    private int startOfNumber(int position, boolean plural, boolean port) {
        int at = position;
        boolean measured = plural;
        if (at > start && MEASURES.indexOf(text.at(at - 1)) >= 0 && (port || OF_PORTS.indexOf(text.at(at - 1)) < 0)) {
            at--;
            measured = true;
        } else if (at > start + 1 && TIMES.indexOf(text.at(at - 1)) >= 0 && !isLetter(text.at(at - 2))) {
            at = skipBlankBefore(at - 1);
            measured = true;
        }
        if (at < position && NUMERALS.indexOf(text.at(at - 1)) >= 0) return at - 1;
        int from = at;
        while (from > start && isOfNumber(from - 1)) from--;
        if (from == at || !Chars.digit(text.at(from)) || isOfModel(from)) return position;
        return text.at(at - 1) != '.' && isCount(word(from, at), measured, port) ? from : position;
    }

    private static boolean isLetter(char c) {
        return Chars.ofWord(c) && !Chars.digit(c);
    }

    private boolean isOfNumber(int at) {
        char c = text.at(at);
        if (c == '+') return Chars.digit(text.at(at - 1)) && Chars.digit(text.at(at + 1));
        return Chars.ofWord(c) || c == '.' || c == '*' || c == '×';
    }

    /** `PA-415-5G` */
    private boolean isOfModel(int at) {
        int place = text.placeOf(at);
        return text.at(at - 1) == ' '
                && place > 0
                && text.fieldAt(at).original().charAt(place - 1) == '-';
    }

    private static boolean isCount(String written, boolean measured, boolean port) {
        int letters = written.length();
        while (letters > 0 && isLetter(written.charAt(letters - 1))) letters--;
        var unit = written.substring(letters);
        if (!unit.isEmpty()) return UNITS.contains(unit) || port && PORT_UNITS.contains(unit);
        return measured && written.length() <= SMALL_NUMBER;
    }

    private int endOfDigits(int position) {
        int at = position;
        while (at < end && (Chars.digit(text.at(at)) || at > position && text.at(at) == '.')) at++;
        return at;
    }

    private String word(int from, int to) {
        var word = new StringBuilder(to - from);
        for (int at = from; at < to; at++) word.append(text.at(at));
        return word.toString();
    }

    private int skipBlankBefore(int position) {
        return position > start && text.at(position - 1) == ' ' ? position - 1 : position;
    }

    private int before(int position, String[] words) {
        for (var word : words) {
            int from = position - word.length();
            if (from >= start && text.has(word, from) && !isInsideWord(from)) return from;
        }
        return position;
    }

    private boolean isInsideWord(int from) {
        return isLetter(text.at(from)) && isLetter(text.at(from - 1));
    }

    private int behind(int position, String[] words) {
        for (var word : words) {
            int to = position + word.length();
            if (to <= end && text.has(word, position) && !(isLetter(text.at(to - 1)) && Chars.ofWord(text.at(to))))
                return to;
        }
        return position;
    }
}
