package io.certwatch.quantity;

import io.certwatch.quantity.Figure.Puzzling;
import io.certwatch.quantity.Figure.Range;
import io.certwatch.quantity.Figure.Understood;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the figure that begins at a place: numeral, multiplier, unit. */
final class FigureReader {

    private final char[] text;
    private final @Nullable Dimension expected;

    FigureReader(char[] text, @Nullable Dimension expected) {
        this.text = text;
        this.expected = expected;
    }

    /** A number with its multiplier, such as `万` or `million`. */
    private record Number(BigDecimal digits, @Nullable BigDecimal multiplier, int end) {

        BigDecimal value() {
            return multiplier == null ? digits : digits.multiply(multiplier);
        }

        /** `5-10万` */
        BigDecimal valueIfMultipliedAs(Number other) {
            return multiplier == null && other.multiplier != null ? digits.multiply(other.multiplier) : value();
        }
    }

    Figure at(int from) {
        var numeral = Numeral.at(text, from);
        var number = number(numeral);
        if (number == null) return new Puzzling(Obstacle.SEVERAL_NUMBERS, from, numeral.end());
        var figure = withUnit(number.value(), from, number.end());
        var range = rangeFrom(number, figure, from);
        return range == null ? figure : range;
    }

    /** Two figures of one dimension, the lower first, the unit with both or with the upper one. */
    private @Nullable Range rangeFrom(Number number, Figure figure, int from) {
        var alone = figure instanceof Understood understood && hasUnit(understood) ? understood : null;
        int next = Endings.upperEndOfRange(text, alone == null ? number.end() : alone.end());
        var upper = next < 0 ? null : number(Numeral.at(text, next));
        if (upper == null || !(withUnit(upper.value(), next, upper.end()) instanceof Understood to) || !hasUnit(to))
            return null;
        var lower = alone != null ? alone : withUnit(number.valueIfMultipliedAs(upper), from, upper.end());
        return lower instanceof Understood(var quantity, var _, var _) ? range(quantity, to) : null;
    }

    private static @Nullable Range range(Quantity from, Understood to) {
        boolean rises = from.dimension() == to.quantity().dimension() && from.compareTo(to.quantity()) < 0;
        return rises ? new Range(from, to.quantity(), to.unitStart(), to.end()) : null;
    }

    private static boolean hasUnit(Understood figure) {
        return figure.unitStart() < figure.end();
    }

    private @Nullable Number number(Numeral numeral) {
        if (numeral.value() == null) return null;
        var multiplier = NumberWords.MULTIPLIERS.longest(text, Chars.skipSpaces(text, numeral.end()));
        return multiplier == null
                ? new Number(numeral.value(), null, numeral.end())
                : new Number(numeral.value(), multiplier.meaning(), multiplier.end());
    }

    private Figure withUnit(BigDecimal value, int from, int numberEnd) {
        int unitStart = Chars.skipSpaces(text, numberEnd);
        if (isHyphenated(numberEnd)) unitStart = numberEnd + 1;
        var unit = Units.at(text, unitStart);
        if (unit != null) return inUnit(value, unit.meaning(), unitStart, unit.end());
        var prefix = lonePrefixAt(unitStart);
        if (prefix != null) return withLonePrefix(value, prefix, unitStart);
        var shared = unitBehindAlternatives(numberEnd);
        if (shared != null) return inUnit(value, shared, numberEnd, numberEnd);
        return Endings.bareNumberEnds(text, numberEnd)
                ? bare(value, from, numberEnd)
                : new Puzzling(Obstacle.UNKNOWN_UNIT, unitStart, Endings.wordEnd(text, unitStart));
    }

    private @Nullable BigDecimal lonePrefixAt(int at) {
        return at < text.length && Chars.wordEndsAt(text, at + 1) ? Units.lonePrefix(text[at]) : null;
    }

    /** `8-core`. */
    private boolean isHyphenated(int numberEnd) {
        return numberEnd + 1 < text.length && text[numberEnd] == '-' && Chars.isSpaced(text[numberEnd + 1]);
    }

    private Figure inUnit(BigDecimal value, Units.Unit unit, int unitStart, int end) {
        var dimension = fitting(unit.dimension());
        return dimension == null
                ? new Puzzling(Obstacle.OTHER_DIMENSION, unitStart, end)
                : new Understood(new Quantity(value.multiply(unit.factor()), dimension), unitStart, end);
    }

    private Figure withLonePrefix(BigDecimal value, BigDecimal prefix, int unitStart) {
        int end = unitStart + 1;
        int nounStart = Chars.skipSpaces(text, end);
        boolean counts = prefix.precision() - prefix.scale() <= 7;
        var noun = counts ? Units.at(text, nounStart) : null;
        if (noun != null && noun.meaning().dimension().takesBareCounts()) {
            return inUnit(value.multiply(prefix), noun.meaning(), unitStart, noun.end());
        }
        var shared = sharedUnit(end);
        if (shared != null) return inUnit(value.multiply(prefix), shared, unitStart, end);
        return expected != null && expected.takesBarePrefixes()
                ? new Understood(new Quantity(value.multiply(prefix), expected), unitStart, end)
                : new Puzzling(Obstacle.NO_UNIT, unitStart, end);
    }

    /** In `1.28T/12.8Tbps` the unit of the second figure, without its prefix, is that of the first. */
    private Units.@Nullable Unit sharedUnit(int end) {
        if (end >= text.length || text[end] != '/' || !Chars.digitAt(text, end + 1)) return null;
        var next =
                Units.at(text, Chars.skipSpaces(text, Numeral.at(text, end + 1).end()));
        if (next == null || next.meaning().base() == null) return null;
        return new Units.Unit(next.meaning().dimension(), next.meaning().base(), null);
    }

    /** In `19.2/57.6 Tbps` both are Tbps. This does not apply to counts: `24/7`, `IPv4/6`. */
    private Units.@Nullable Unit unitBehindAlternatives(int end) {
        int at = end;
        while (at < text.length && text[at] == '/' && Chars.digitAt(text, at + 1)) {
            var next = number(Numeral.at(text, at + 1));
            if (next == null || next.multiplier() != null) return null;
            at = next.end();
        }
        var unit = at == end ? null : Units.at(text, Chars.skipSpaces(text, at));
        return unit == null || unit.meaning().dimension() == Dimension.COUNT ? null : unit.meaning();
    }

    private Figure bare(BigDecimal value, int from, int end) {
        if (expected == null) return new Understood(new Quantity(value, Dimension.COUNT), end, end);
        return expected.takesBareCounts()
                ? new Understood(new Quantity(value, expected), end, end)
                : new Puzzling(Obstacle.NO_UNIT, from, end);
    }

    private @Nullable Dimension fitting(Dimension dimension) {
        if (expected == null || expected == dimension) return dimension;
        return dimension == Dimension.COUNT && expected.takesBareCounts() ? expected : null;
    }
}
