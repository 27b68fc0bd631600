package io.certwatch.catalogue.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2029-03-07",
                "2029/3/7",
                "2029.03.07",
                "2029年3月7日",
                "２０２９年３月７日",
                "20290307",
                "2029-03-07 00:00:00",
                "有效期至2029年3月7日"
            })
    void readsADateInEveryNotation(String text) {
        var day = LocalDate.of(2029, 3, 7);
        assertThat(DayReading.of(text)).isEqualTo(new DayReading.On(day, day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-18至2029-03-17", "2024.3.18 - 2029.3.17", "2024年3月18日～2029年3月17日"})
    void readsBothEndsOfAPeriod(String text) {
        assertThat(DayReading.of(text))
                .isEqualTo(new DayReading.On(LocalDate.of(2024, 3, 18), LocalDate.of(2029, 3, 17)));
    }

    @ParameterizedTest
    @CsvSource({"2028-02-29, true", "2027-02-29, false", "2027-02-30, false", "2027-13-01, false"})
    void rejectsDatesThatDoNotExist(String text, boolean day) {
        assertThat(DayReading.of(text) instanceof DayReading.On).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "长期", "长期有效", "/", "—"})
    void readsBlankAndUnlimitedAsNotSaid(String text) {
        assertThat(DayReading.of(text)).isInstanceOf(DayReading.NotSaid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"47195", "47195.0", "45369.5"})
    void recognizesSerialDates(String text) {
        assertThat(DayReading.of(text)).isInstanceOf(DayReading.Number.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5年", "2029年3月", "2029", "见证书", "2029-03-07 见附件", "3 months"})
    void rejectsDurationsAndIncompleteDates(String text) {
        assertThat(DayReading.of(text)).isInstanceOf(DayReading.Unreadable.class);
    }
}
