package io.certwatch.product.engine.criteria;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.criteria.Figure.Exactness;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What follows a count in short texts: `8S`, `8P`, `8CPU` and `8xCPU` count processors, `28C` cores. Ports are counted by a P
 * and temperatures end with a C too, so a few P and C count nothing.
 */
enum CountLetter {
    OF_PROCESSORS("(?<![\\w.\\-~])([1-9]\\d?)(?:S|[x×*]?\\s?CPUs?|(?<=[89]|\\d\\d)P)(?![\\w\\p{IsHan}])"),
    OF_CORES("(?:(?<![\\w.\\-~+])|(?<=\\d[x×*]))(1[4-9]|[2-9]\\d|[1-9]\\d\\d)C(?![\\w°])");

    private static final List<String> TEMPERATURE = LANGUAGE.words("temperature");
    private static final int NEAR = 8;

    private final Pattern count;

    CountLetter(String count) {
        this.count = Pattern.compile(count, Pattern.CASE_INSENSITIVE);
    }

    List<Figure> figuresIn(String field) {
        return count.matcher(field)
                .results()
                .filter(found -> !isTemperature(field, found.start()))
                .map(found -> new Figure(
                        new Quantity(new BigDecimal(found.group(1)), Dimension.COUNT),
                        found.group(),
                        Exactness.EXACT,
                        null))
                .toList();
    }

    /** Whether the number at a place counts processors: the 8 of `8CPU 60核` is no count of cores. */
    static boolean countsProcessors(String field, int start) {
        return OF_PROCESSORS
                .count
                .matcher(field)
                .region(start, field.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static boolean isTemperature(String field, int start) {
        var before = field.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
        return TEMPERATURE.stream().anyMatch(before::contains);
    }
}
