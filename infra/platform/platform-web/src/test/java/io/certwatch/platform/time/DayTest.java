package io.certwatch.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2027-03-01", "2028-02-29", "2199-12-31"})
    void acceptsIsoDates(String text) {
        assertThat(Day.read(text)).contains(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01",
                "+999999999-12-31",
                "1899-12-31",
                "2200-01-01",
                "0000-01-01",
                "2027-02-29",
                "2027-13-01",
                "2027-3-1",
                "3/1/27",
                "20270301",
                "2027-03-01T00:00",
                " 2027-03-01",
                "２０２７-03-01",
                ""
            })
    void rejectsOtherForms(String text) {
        assertThat(Day.read(text)).isEmpty();
    }
}
