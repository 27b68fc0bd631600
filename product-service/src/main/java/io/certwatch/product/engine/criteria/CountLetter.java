package io.certwatch.product.engine.criteria;

import io.certwatch.product.engine.criteria.Figure.Exactness;
import io.certwatch.quantity.Dimension;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What follows a count in short texts: `8S`, `8P` and `8xCPU` count processors, `28C` cores. */
enum CountLetter {
    OF_PROCESSORS("(?<![\\w.\\-~])([1-9]\\d?)(?:[SP]|[x×*]\\s?CPUs?)(?!\\w)"),
    OF_CORES("(?<![\\w.\\-~+])([1-9]\\d{0,2})C(?![\\w°])");

    private final Pattern count;

    CountLetter(String count) {
        this.count = Pattern.compile(count, Pattern.CASE_INSENSITIVE);
    }

    List<Figure> figuresIn(String field) {
        return count.matcher(field)
                .results()
                .map(found -> new Figure(
                        new Quantity(new BigDecimal(found.group(1)), Dimension.COUNT),
                        found.group(),
                        Exactness.EXACT,
                        null))
                .toList();
    }
}
