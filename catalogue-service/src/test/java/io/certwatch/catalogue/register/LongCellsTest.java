package io.certwatch.catalogue.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.certwatch.importjob.RowError;
import io.certwatch.platform.text.PlatformText;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An overlong cell is rejected, and does not slow down the import. */
class LongCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "(", "（", "[", "1([【 ", "a b", "a  ", "\u3000x", "等", "等产品", "产品", "/", "x/", "、", "2024-", "有效",
                "-"
            })
    void rejectsOverlongCellsQuickly(String unit) {
        var cell = "x" + unit.repeat(60_000 / unit.length()) + "x";
        var list = RegisterInMemory.list(20) + row(cell) + "21,防火墙,名,M-1,厂," + cell + ",N-1,2024-01-01,2029-01-01\n";

        var register = new RegisterInMemory();
        var done = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> register.take("PARTIAL", list));

        assertThat(done.progress().rows())
                .as(done.details().reasons().toString())
                .isEqualTo(RegisterInMemory.rows(22, 20, 0, 2, 0));
        assertThat(register.errors(done))
                .flatExtracting(RowError::problems)
                .extracting(RowError.Problem::reason)
                .contains(PlatformText.longerThan(10_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "(", "1([【 ", "a  ", "等产品", "x/", "、", "2024-"})
    void readsCellsBelowTheLimitQuickly(String unit) {
        var cell = "x" + unit.repeat(9_900 / unit.length()) + "x";
        var done = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> new RegisterInMemory()
                        .take("PARTIAL", RegisterInMemory.list(20) + row(cell).repeat(10)));

        assertThat(done.progress().rows().read()).isEqualTo(30);
    }

    /** A row with equal text in all cells would be a remark. */
    private static String row(String cell) {
        return IntStream.range(0, 9).mapToObj(column -> column + cell).collect(Collectors.joining(",", "", "\n"));
    }
}
