package io.certwatch.quantity;

import java.math.BigDecimal;
import java.util.Map;

/** The words around a number that are no unit: multipliers, and what says how the figure bounds. */
final class Words {

    static final Spellings<BigDecimal> MULTIPLIERS = spellings(Map.ofEntries(
            Map.entry("千", power(3)), Map.entry("万", power(4)), Map.entry("十万", power(5)), Map.entry("百万", power(6)),
            Map.entry("千万", power(7)), Map.entry("亿", power(8)), Map.entry("十亿", power(9)), Map.entry("百亿", power(10)),
            Map.entry("千亿", power(11)), Map.entry("万亿", power(12)),
            Map.entry("thousand", power(3)), Map.entry("million", power(6)), Map.entry("billion", power(9))));

    static final Spellings<Bound> BEFORE = spellings(Map.ofEntries(
            Map.entry("≥", Bound.AT_LEAST), Map.entry(">=", Bound.AT_LEAST), Map.entry("=>", Bound.AT_LEAST),
            Map.entry("不低于", Bound.AT_LEAST), Map.entry("不少于", Bound.AT_LEAST), Map.entry("不小于", Bound.AT_LEAST),
            Map.entry("大于等于", Bound.AT_LEAST), Map.entry("大于或等于", Bound.AT_LEAST), Map.entry("至少", Bound.AT_LEAST),
            Map.entry("at least", Bound.AT_LEAST), Map.entry("min", Bound.AT_LEAST), Map.entry("min.", Bound.AT_LEAST),
            Map.entry("最小", Bound.AT_LEAST), Map.entry(">", Bound.MORE_THAN), Map.entry("大于", Bound.MORE_THAN),
            Map.entry("超过", Bound.MORE_THAN), Map.entry("more than", Bound.MORE_THAN), Map.entry("over", Bound.MORE_THAN),
            Map.entry("≤", Bound.AT_MOST), Map.entry("<=", Bound.AT_MOST), Map.entry("=<", Bound.AT_MOST),
            Map.entry("不超过", Bound.AT_MOST), Map.entry("不大于", Bound.AT_MOST), Map.entry("不高于", Bound.AT_MOST),
            Map.entry("小于等于", Bound.AT_MOST), Map.entry("小于或等于", Bound.AT_MOST), Map.entry("at most", Bound.AT_MOST),
            Map.entry("<", Bound.LESS_THAN), Map.entry("小于", Bound.LESS_THAN), Map.entry("less than", Bound.LESS_THAN),
            Map.entry("under", Bound.LESS_THAN), Map.entry("=", Bound.EXACTLY), Map.entry("等于", Bound.EXACTLY),
            Map.entry("~", Bound.ABOUT), Map.entry("约", Bound.ABOUT), Map.entry("typ", Bound.ABOUT), Map.entry("typ.", Bound.ABOUT),
            Map.entry("approx.", Bound.ABOUT), Map.entry("about", Bound.ABOUT), Map.entry("up to", Bound.UP_TO),
            Map.entry("max", Bound.UP_TO), Map.entry("max.", Bound.UP_TO), Map.entry("maximum", Bound.UP_TO),
            Map.entry("最大", Bound.UP_TO), Map.entry("最高", Bound.UP_TO), Map.entry("高达", Bound.UP_TO), Map.entry("最多", Bound.UP_TO),
            Map.entry("可达", Bound.UP_TO)));

    static final Spellings<Bound> AFTER = spellings(Map.ofEntries(
            Map.entry("以上", Bound.AT_LEAST), Map.entry("及以上", Bound.AT_LEAST), Map.entry("或以上", Bound.AT_LEAST),
            Map.entry("or more", Bound.AT_LEAST), Map.entry("or above", Bound.AT_LEAST), Map.entry("以下", Bound.AT_MOST),
            Map.entry("及以下", Bound.AT_MOST), Map.entry("以内", Bound.AT_MOST), Map.entry("or less", Bound.AT_MOST)));

    private Words() {}

    private static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }

    private static <T> Spellings<T> spellings(Map<String, T> meanings) {
        Spellings<T> spellings = Spellings.inAnyCase();
        meanings.forEach(spellings::put);
        return spellings;
    }
}
