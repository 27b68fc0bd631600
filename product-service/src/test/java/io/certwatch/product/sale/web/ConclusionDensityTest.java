package io.certwatch.product.sale.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConclusionDensityTest {

    @ParameterizedTest
    @CsvSource({"20, NORMAL", "21, DENSE", "34, DENSE", "35, DENSER", "68, DENSER", "69, DENSEST", "500, DENSEST"})
    void moreRowsAreSetSmaller(int rows, ConclusionDensity density) {
        assertThat(ConclusionDensity.of(Collections.nCopies(rows, "row").stream(), "answer", "scope"))
                .isEqualTo(density);
    }

    @Test
    void chineseCharactersAreTwiceAsWideAsLetters() {
        var rows = Collections.nCopies(20, "a".repeat(64));
        assertThat(ConclusionDensity.of(rows.stream(), "", "")).isEqualTo(ConclusionDensity.NORMAL);
        var chinese = Collections.nCopies(20, "字".repeat(33));
        assertThat(ConclusionDensity.of(chinese.stream(), "", "")).isEqualTo(ConclusionDensity.DENSER);
    }
}
