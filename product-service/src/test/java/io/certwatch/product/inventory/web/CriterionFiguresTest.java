package io.certwatch.product.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.CriterionResult;
import io.certwatch.product.engine.CriterionResult.Result;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.web.CriterionView.CriterionFigures;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        >= 12 Tbps     | 157.54 Tbps            | MET     | AT_LEAST  | 12     | 157.54  | Tbit/s
        >= 12 Tbps     | 9600Gbps               | NOT_MET | AT_LEAST  | 12     | 9.6     | Tbit/s
        >= 12 Tbps     | 整机吞吐量：25.6Tbps   | MET     | AT_LEAST  | 12     | 25.6    | Tbit/s
        >= 12 Tbps     | 14.4T                  | MET     | AT_LEAST  | 12     | 14.4    | Tbit/s
        > 550000 条    | 200万条                | MET     | MORE_THAN | 550000 | 2000000 | -
        <= 5 µs        | 0.05 ms                | NOT_MET | AT_MOST   | 5      | 50      | µs
        >= 14 核       | 256核 ÷ 8 = 32         | MET     | AT_LEAST  | 14     | 32      | -
        >= 512 GB      | 512GB                  | MET     | AT_LEAST  | 512    | 512     | GB
        = 4            | 8                      | NOT_MET | EQUAL     | 4      | 8       | -
        >= 12 Tbps     | 约12 Tbps              | UNKNOWN | AT_LEAST  | 12     | 12      | Tbit/s
        >= 12 Tbps     | -                      | UNKNOWN | AT_LEAST  | 12     | -       | Tbit/s
        >= 12 Tbps     | 9.6 Tbps / 14.4 Tbps   | UNKNOWN | AT_LEAST  | 12     | -       | Tbit/s
        >= 12 Tbps     | 10-20 Tbps             | UNKNOWN | AT_LEAST  | 12     | -       | Tbit/s
        >= 14 核       | 100核 ÷ 8              | UNKNOWN | AT_LEAST  | 14     | -       | -
        >= 12 Tbps     | fast                   | UNKNOWN | AT_LEAST  | 12     | -       | Tbit/s
        """)
    void areNumbersOfOneUnit(
            String required,
            String actual,
            Result result,
            String comparison,
            String threshold,
            String figure,
            String unit) {
        var figures = figures(required, actual, result);
        assertThat(figures).isNotNull();
        assertThat(figures.comparison()).hasToString(comparison);
        assertThat(figures.required()).hasToString(threshold);
        assertThat(figures.actual()).isEqualTo(figure == null ? null : new BigDecimal(figure));
        assertThat(figures.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        >= 512 GB      | 16*32GB                | MET
        fast           | 12 Tbps                | UNKNOWN
        """)
    void areMissingWhenOneIsNoSingleNumber(String required, String actual, Result result) {
        assertThat(figures(required, actual, result)).isNull();
    }

    /** A rate in one direction counts twice where the criterion counts both directions. */
    @ParameterizedTest
    @CsvSource({">= 12 Tbps, 6.4 Tbps, MET", ">= 12 Tbps, 20 Tbps, NOT_MET"})
    void areMissingWhenTheyContradictTheResult(String required, String actual, Result result) {
        assertThat(figures(required, actual, result)).isNull();
    }

    private static CriterionFigures figures(String required, String actual, Result result) {
        return CriterionFigures.of(
                new CriterionResult("parameter", new Wording("参数", "parameter"), required, actual, result));
    }
}
