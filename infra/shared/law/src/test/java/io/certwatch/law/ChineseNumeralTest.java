package io.certwatch.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralTest {

    @ParameterizedTest
    @CsvSource({"7, 七", "10, 十", "13, 十三", "20, 二十", "63, 六十三", "100, 一百", "106, 一百零六", "110, 一百一十", "253, 二百五十三"})
    void writesNumbersOfArticlesAsLawsDo(int number, String words) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(words);
    }
}
