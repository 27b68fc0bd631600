package io.certwatch.catalogue.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @Test
    void readsIsoDates() {
        assertThat(Day.read("1900-01-01")).contains(LocalDate.of(1900, 1, 1));
        assertThat(Day.read("2024-02-29")).contains(LocalDate.of(2024, 2, 29));
        assertThat(Day.read("2199-12-31")).contains(LocalDate.of(2199, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-0044-03-15",
                "0000-01-01",
                "1899-12-31",
                "2200-01-01",
                "12023-07-03",
                "2023-02-29",
                "2023-13-01",
                "2023-7-3",
                "20230703",
                "2023-07-03T00:00",
                "2023-07-03+08:00",
                " 2023-07-03",
                "２０２３-07-03",
                ""
            })
    void rejectsEverythingElse(String text) {
        assertThat(Day.read(text)).isEmpty();
    }
}
