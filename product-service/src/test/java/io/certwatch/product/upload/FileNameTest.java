package io.certwatch.product.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "物料清单.xlsx, 物料清单.xlsx",
        "C:\\Users\\wang\\清单.csv, 清单.csv",
        "/home/wang/bom 1.csv, bom 1.csv",
        "👍.csv, 👍.csv"
    })
    void staysWithoutItsFolders(String said, String name) {
        assertThat(FileName.of(said)).isEqualTo(new FileName(name));
    }

    @Test
    void isOneLineOfVisibleCharacters() {
        assertThat(FileName.of("bom\r\nBcc: a\u202Excod\u0000.csv")).isEqualTo(new FileName("bom Bcc: a xcod .csv"));
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(FileName.of("a".repeat(300))).isEqualTo(new FileName("a".repeat(200)));
        assertThat(FileName.of("a".repeat(199) + "👍")).isEqualTo(new FileName("a".repeat(199)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "folder/", "\u0000"})
    void isNoneWhereNothingIsLeft(String said) {
        assertThat(FileName.of(said)).isNull();
    }
}
