package io.certwatch.product.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that people typed with Chinese numerals or units, as an English sentence tells them. */
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
                "50万条，可扩展至100万条 | 50万条，可扩展至100万条"
            })
    void tellsAFigureInEnglishBesideWhatWasTyped(String typed, String told) {
        assertThat(FigureText.format(typed, Language.EN)).isEqualTo(told);
    }
}
