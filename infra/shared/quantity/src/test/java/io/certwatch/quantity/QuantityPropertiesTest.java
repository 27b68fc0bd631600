package io.certwatch.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class QuantityPropertiesTest {

    private static final List<String> UNITS =
            List.of(" Tbps", "Gbps", "Mpps", " GB", "GiB", "µs", " ns", "万条", " entries", "/s", " cores", "小时", "");
    private static final String PIECES = "0123456789.,eE+-×x^/~≥<>万亿TGMKkbpsB微秒µμ条核（）：，。 \u00A0\t中A\uD83D\uDE00";

    @RepeatedTest(20)
    void readsAFigureTheSameHoweverItIsGroupedAndWherever(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            long number = random.nextLong(1_000, 1_000_000_000);
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            var plain = Quantity.read(number + unit);
            assertThat(plain).isInstanceOf(Reading.Read.class);
            assertThat(Quantity.read(String.format(Locale.ROOT, "%,d", number) + unit))
                    .isEqualTo(plain);
            assertThat(Quantity.read("≥ " + fullWidth(number) + unit)).isEqualTo(plain);
            assertThat(Quantity.findAll("容量" + number + unit + "；其他"))
                    .singleElement()
                    .satisfies(found ->
                            assertThat(new Reading.Read(found.quantity())).isEqualTo(plain));
        }
    }

    @RepeatedTest(20)
    void keepsTheOrderOfNumbers(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            var one = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            var other = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            assertThat(Integer.signum(quantity(one, unit).compareTo(quantity(other, unit))))
                    .isEqualTo(one.compareTo(other));
        }
    }

    @RepeatedTest(20)
    void survivesAnyText(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            assertThatCode(() -> Quantity.read(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
            for (var dimension : Dimension.values()) {
                for (var found : Quantity.findAll(text, dimension)) {
                    assertThat(found.start()).isLessThan(found.end());
                    assertThat(found.end()).isLessThanOrEqualTo(text.length());
                    assertThat(found.quantity().dimension()).isEqualTo(dimension);
                }
            }
        }
    }

    @Test
    void isDoneWithMonstersInAMoment() {
        var digits = "9".repeat(200_000);
        assertThat(Quantity.read(digits)).isInstanceOf(Reading.Unreadable.class);
        assertThat(Quantity.findAll("1,".repeat(100_000))).isEmpty();
        assertThat(Quantity.findAll("8 ".repeat(100_000))).hasSize(100_000);
    }

    private static Quantity quantity(BigDecimal number, String unit) {
        return ((Reading.Read) Quantity.read(number.toPlainString() + unit)).quantity();
    }

    private static String fullWidth(long number) {
        return String.valueOf(number)
                .chars()
                .map(c -> c - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
