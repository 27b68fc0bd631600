package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that people typed, as a sentence of the other language tells them. */
class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200万条           | 2,000,000 entries (200万条)",
                "≥200万条          | ≥2,000,000 entries (≥200万条)",
                "50-60万条         | 500,000–600,000 entries (50-60万条)",
                "55万条~80万条     | 550,000–800,000 entries (55万条~80万条)",
                "20000条/s         | 20,000 per second (20000条/s)",
                "2万次/秒          | 20,000 per second (2万次/秒)",
                "200万 pps         | 2,000,000 pps (200万 pps)",
                "200万条 / 300万条 | 2,000,000 entries / 3,000,000 entries (200万条 / 300万条)",
                "157.54 Tbps       | 157.54 Tbps",
                "157.54Tbps        | 157.54 Tbps",
                "≥10Gbit/s         | ≥10 Gbps",
                "50万条，可扩展至100万条 | 50万条，可扩展至100万条"
            })
    void tellsAFigureInEnglishBesideWhatWasTyped(String typed, String told) {
        assertThat(FigureText.format(typed, Language.EN)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "115200 Mpps       | 115,200 Mpps",
                "115200Mpps        | 115,200 Mpps",
                "200000条          | 20万条",
                "2000000           | 200万",
                "19.2 Tbit/s       | 19.2 Tbps",
                "960Gb/s           | 960 Gbps",
                "0,05 µs           | 0.05 µs",
                "0,050 µs          | 0.050 µs",
                "12,8 Tbps         | 12.8 Tbps",
                "9,600 Mpps        | 9,600 Mpps",
                "40 cores          | 40核",
                "40 cores, 8 CPUs  | 40核, 8 CPUs",
                "224 cores total   | 224 cores total",
                "550000 entries    | 55万条",
                "200 MB/s          | 200 MB/s"
            })
    void tellsAFigureInChinese(String typed, String told) {
        assertThat(FigureText.format(typed, Language.ZH)).isEqualTo(told);
    }

    @Test
    void joinsNoChineseNumeralAndLatinUnitInAThreshold() {
        assertThat(FigureText.threshold(">= 12000 Mpps", Language.ZH)).isEqualTo("不低于12,000 Mpps");
        assertThat(FigureText.threshold(">= 550000 entries", Language.ZH)).isEqualTo("不低于55万条");
    }
}
