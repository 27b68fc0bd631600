package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.structure.Quantifiers;
import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;
import io.certwatch.product.engine.vocabulary.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows a name: Chinese without a gap, or plain Latin words. The vocabulary has the words that change nothing
 * (系统, appliance); any other is part of the name of something unknown: `防火墙收纳盒`, `firewall test leads`.
 */
final class Remainder {

    private static final int A_WORD = 2;
    private static final String THINGS = LANGUAGE.characters("thing");
    private static final char USED = '用';
    private static final int LETTERS = 3;
    private static final Set<String> SMALL = Set.copyOf(LANGUAGE.words("small-word"));
    private static final List<String> PLACES = LANGUAGE.foldWords("place");
    private static final List<String> EDITION = LANGUAGE.foldWords("edition");
    private static final List<String> DEPLOYED = LANGUAGE.foldWords("deployed");
    private static final String AND = LANGUAGE.characters("and");

    private Remainder() {}

    static boolean isUnknown(Text text, Hit name, List<Hit> statement) {
        if (name.lexeme().isFamily()) return isUnknownBehindSeries(text, name, statement);
        if (isInverted(text, name)) return false;
        return text.joinsPrevious(name.end()) && isUnknownChinese(text, name.end(), statement)
                || isUnknownLatin(text, name, statement);
    }

    /** `过滤,信息,不良内容`: behind the class and what it is for stand properties. */
    private static boolean isInverted(Text text, Hit name) {
        for (int at = name.start(); at < name.end(); at++)
            if (text.at(at) == ',') return Chars.chinese(text.at(at - 1));
        return false;
    }

    /** `NX2040搅拌机`, `明鉴 鉴定仪`, `NX2040 mixer`: after the name of a series an unknown word may name something else. */
    static boolean isUnknownBehindSeries(Text text, Hit series, List<Hit> statement) {
        return isUnknownLatin(text, series, statement)
                || isUnknownChinese(text, behindNumbers(text, series), statement);
    }

    private static int behindNumbers(Text text, Hit series) {
        int end = text.fieldAt(series.start()).end();
        int at = series.end();
        while (at + 1 < end && text.at(at) == ' ') {
            if (!Chars.digit(text.at(at + 1))) return at + 1;
            at = endOfWord(text, at + 1);
        }
        return at;
    }

    /** `firewall test leads`: plain words continue the name, capitals and figures are part of a model or edition. */
    private static boolean isUnknownLatin(Text text, Hit name, List<Hit> statement) {
        var field = text.fieldAt(name.start());
        int at = name.end();
        while (text.at(at) == ' ' && at + 1 < field.end()) {
            int word = at + 1;
            var known = startingAt(word, statement);
            if (known != null && !known.is(Role.NEUTRAL)) return false;
            int end = known == null ? endOfWord(text, word) : known.end();
            if (known == null)
                return end - word >= LETTERS && isPlain(field.original(), text.placeOf(word), text.endPlaceOf(end));
            at = end;
        }
        return false;
    }

    private static int endOfWord(Text text, int start) {
        int at = start;
        while (Chars.ofWord(text.at(at))) at++;
        return at;
    }

    private static boolean isPlain(String original, int start, int end) {
        return original.substring(start, end).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !SMALL.contains(original.substring(start, end));
    }

    private static boolean isUnknownChinese(Text text, int from, List<Hit> statement) {
        if (AND.indexOf(text.at(from)) >= 0 || Quantifiers.beginAt(text, from)) return false;
        if (!text.joinsPrevious(from) && tellsWhere(text, from, statement)) return false;
        if (text.endsWithAny(EDITION, from, endOfChinese(text, from))) return false;
        int at = from;
        int unknown = 0;
        while (unknown < A_WORD && Chars.chinese(text.at(at)) && (at == from || text.joinsPrevious(at))) {
            var next = startingAt(at, statement);
            if (next != null && !next.is(Role.NEUTRAL)) return false;
            if (next == null) unknown += THINGS.indexOf(text.at(at)) < 0 ? 1 : A_WORD;
            at = next == null ? at + 1 : next.end();
        }
        return unknown >= A_WORD && !namesPurpose(text, at);
    }

    /** `IDS 调度II区`, `IDS 镜像流量监测`: an own phrase that ends with a place or names a listed thing. */
    private static boolean tellsWhere(Text text, int from, List<Hit> statement) {
        int end = from;
        while (Chars.chinese(text.at(end)) || Chars.ofWord(text.at(end))) {
            if (end > from && !text.joinsPrevious(end)) break;
            end++;
        }
        for (var hit : statement) {
            if (hit.start() > from && hit.start() < end && hit.namesListed()) return true;
        }
        return text.endsWithAny(PLACES, from, end) || text.endsWithAny(DEPLOYED, from, end);
    }

    private static int endOfChinese(Text text, int from) {
        int at = from;
        while (Chars.chinese(text.at(at)) && (at == from || text.joinsPrevious(at))) at++;
        return at;
    }

    /** `PLC 调速器用`: what it is used for is no other thing. */
    private static boolean namesPurpose(Text text, int from) {
        int at = from;
        while (Chars.chinese(text.at(at)) && text.joinsPrevious(at)) at++;
        return text.at(at - 1) == USED;
    }

    private static @Nullable Hit startingAt(int position, List<Hit> hits) {
        for (var hit : hits) {
            if (hit.start() == position) return hit;
        }
        return null;
    }
}
