package io.certwatch.quantity;

import static io.certwatch.quantity.Bound.ABOUT;
import static io.certwatch.quantity.Bound.AT_LEAST;
import static io.certwatch.quantity.Bound.AT_MOST;
import static io.certwatch.quantity.Bound.DOWN_TO;
import static io.certwatch.quantity.Bound.EXACTLY;
import static io.certwatch.quantity.Bound.LESS_THAN;
import static io.certwatch.quantity.Bound.MORE_THAN;
import static io.certwatch.quantity.Bound.UP_TO;

import java.math.BigDecimal;

/** The words around a number that are not units: multipliers, and words of bounds. */
final class NumberWords {

    static final PrefixTree<BigDecimal> MULTIPLIERS = PrefixTree.inAnyCase();
    static final PrefixTree<Bound> BEFORE = PrefixTree.inAnyCase();
    static final PrefixTree<Bound> AFTER = PrefixTree.inAnyCase();

    static {
        multiply(3, "千", "thousand");
        multiply(4, "万");
        multiply(5, "十万");
        multiply(6, "百万", "million");
        multiply(7, "千万");
        multiply(8, "亿");
        multiply(9, "十亿", "billion");
        multiply(10, "百亿");
        multiply(11, "千亿");
        multiply(12, "万亿");

        before(AT_LEAST, "≥", ">=", "=>", "不低于", "不少于", "不小于", "大于等于", "大于或等于", "至少", "at least");
        before(MORE_THAN, ">", "大于", "超过", "more than", "over");
        before(AT_MOST, "≤", "<=", "=<", "不超过", "不大于", "不高于", "小于等于", "小于或等于", "at most");
        before(LESS_THAN, "<", "小于", "低于", "less than", "under");
        before(EXACTLY, "=", "等于");
        before(ABOUT, "~", "约", "typ", "typ.", "approx.", "about");
        before(DOWN_TO, "down to", "min", "min.", "minimum", "最小", "最低", "最短", "低至");
        before(UP_TO, "up to", "max", "max.", "maximum", "最大", "最高", "最多", "高达", "可达");

        after(AT_LEAST, "以上", "及以上", "或以上", "or more", "or above");
        after(AT_MOST, "以下", "及以下", "或以下", "以内", "or less");
    }

    private NumberWords() {}

    private static void multiply(int powerOfTen, String... words) {
        for (var word : words) MULTIPLIERS.put(word, BigDecimal.TEN.pow(powerOfTen));
    }

    private static void before(Bound bound, String... words) {
        for (var word : words) BEFORE.put(word, bound);
    }

    private static void after(Bound bound, String... words) {
        for (var word : words) AFTER.put(word, bound);
    }
}
