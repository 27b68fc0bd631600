package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.Market;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people write for the status of a product on the market: a word of {@link Values}, a plan with its day, such
 * as {@code 计划2027年3月上市}, or whether it is on sale, yes or no.
 */
final class MarketWords {

    private static final Pattern PLAN = Pattern.compile(
            "(?:计划|预计|拟|规划|将|planned|planned for|launch|launch in)(?:于|在)?[:：\\s]*(?<day>.*?\\d.*?)[\\s，,]*"
                    + "(?:上市|发布|量产|投产|销售|开售|launch)?",
            Pattern.CASE_INSENSITIVE);

    /** For a column that asks whether the product is on sale. A tick is no answer: in other columns it means another thing. */
    private static final Pattern YES = Pattern.compile("是|y|yes|true", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO = Pattern.compile("否|n|no|false", Pattern.CASE_INSENSITIVE);

    private MarketWords() {}

    /** @throws InvalidField if the text says nothing that can be read */
    static Market read(String text) {
        var planned = readPlan(text.strip());
        if (planned != null) return planned;
        if (YES.matcher(text.strip()).matches()) return new Market(Market.Status.ON_MARKET, null);
        if (NO.matcher(text.strip()).matches()) {
            throw new InvalidField("market.status", Explanation.of("problem.not-on-market", text.strip()));
        }
        return new Market(Values.status(text), null);
    }

    private static @Nullable Market readPlan(String text) {
        var plan = PLAN.matcher(text);
        if (!plan.matches()) return null;
        try {
            return new Market(Market.Status.PLANNED, EntryDays.read(plan.group("day")));
        } catch (InvalidField noDay) {
            return null;
        }
    }
}
