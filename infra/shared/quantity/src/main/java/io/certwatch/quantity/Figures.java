package io.certwatch.quantity;

import io.certwatch.quantity.Figure.Puzzling;
import io.certwatch.quantity.Figure.Range;
import io.certwatch.quantity.Figure.Understood;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one text. */
final class Figures {

    private static final int SHOWN_AT_MOST = 40;

    /** The bound of the next figure, and the place where its words begin. */
    private record Said(Bound bound, int start) {}

    private final CharSequence written;
    private final char[] text;
    private final FigureReader reader;

    Figures(CharSequence written, @Nullable Dimension expected) {
        this.written = written;
        this.text = Folding.fold(written);
        this.reader = new FigureReader(text, expected);
    }

    List<Located> all() {
        var found = new ArrayList<Located>();
        Said bound = null;
        int at = 0;
        while (at < text.length) {
            if (numeralBeginsAt(at)) {
                var figure = reader.at(at);
                if (!Endings.rangeGoesOn(text, figure.end())) {
                    var located = locate(figure, at, bound);
                    if (located != null) found.add(located);
                }
                bound = null;
                at = Math.max(figure.end(), at + 1);
            } else if (Chars.digit(text[at])) {
                at = Numeral.at(text, at).end();
            } else if (text[at] == ' ') {
                at++;
            } else {
                var word = Chars.spacedAt(text, at - 1) && Chars.isSpaced(text[at])
                        ? null
                        : NumberWords.BEFORE.longest(text, at);
                bound = word == null ? null : new Said(word.meaning(), at);
                at = word == null ? at + 1 : word.end();
            }
        }
        return List.copyOf(found);
    }

    Reading only() {
        int begin = skipBounds(skipMargin(0));
        if (begin == text.length) return unreadable(Obstacle.NO_FIGURE, 0, text.length);
        if (text[begin] == '-') return unreadable(Obstacle.NEGATIVE, begin, text.length);
        if (!numeralBeginsAt(begin)) return unreadable(Obstacle.NO_NUMBER_FIRST, begin, text.length);
        return switch (reader.at(begin)) {
            case Understood(var quantity, var _, int end) -> nothingElse(quantity, end);
            case Puzzling(var obstacle, int from, int end) -> unreadable(obstacle, from, end);
            case Range range -> unreadable(Obstacle.RANGE, begin, range.end());
        };
    }

    private Reading nothingElse(Quantity quantity, int end) {
        var bound = NumberWords.AFTER.longest(text, Chars.skipSpaces(text, end));
        int rest = skipMargin(bound == null ? end : bound.end());
        return rest == text.length ? new Reading.Read(quantity) : unreadable(Obstacle.TEXT_BEHIND, rest, text.length);
    }

    private boolean numeralBeginsAt(int at) {
        boolean point = text[at] == '.' && Chars.digitAt(text, at + 1);
        return (point || Chars.digit(text[at])) && Endings.mayBegin(text, at);
    }

    private @Nullable Located locate(Figure figure, int start, @Nullable Said before) {
        return switch (figure) {
            case Understood(var quantity, int unitStart, int end)
            when unitStart < end
                    || quantity.dimension() != Dimension.COUNT
                    || Endings.bareNumberMayBegin(text, start) -> locate(start, end, quantity, unitStart, before, null);
            case Range(var from, var to, int unitStart, int end) -> locate(start, end, to, unitStart, before, from);
            default -> null;
        };
    }

    private Located locate(
            int start, int end, Quantity quantity, int unitStart, @Nullable Said before, @Nullable Quantity from) {
        var unit = written.subSequence(unitStart, end).toString();
        if (before != null) return new Located(start, end, quantity, unit, from, before.bound(), before.start(), end);
        var after = NumberWords.AFTER.longest(text, Chars.skipSpaces(text, end));
        return after == null
                ? new Located(start, end, quantity, unit, from, null, start, end)
                : new Located(start, end, quantity, unit, from, after.meaning(), start, after.end());
    }

    private int skipBounds(int from) {
        int at = from;
        for (var word = NumberWords.BEFORE.longest(text, at);
                word != null;
                word = NumberWords.BEFORE.longest(text, at)) {
            at = Chars.skipSpaces(text, word.end());
        }
        return at;
    }

    private int skipMargin(int from) {
        int at = from;
        while (at < text.length && (Character.isWhitespace(written.charAt(at)) || text[at] == ' ')) at++;
        return at;
    }

    private Reading unreadable(Obstacle obstacle, int from, int end) {
        var words = written.subSequence(from, Math.min(end, from + SHOWN_AT_MOST))
                .toString()
                .strip();
        return new Reading.Unreadable(obstacle, words);
    }
}
