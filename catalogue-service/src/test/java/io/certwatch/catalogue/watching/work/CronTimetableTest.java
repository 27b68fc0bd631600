package io.certwatch.catalogue.watching.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimetableTest {

    private final CronTimetable timetable = new CronTimetable();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * * *",
                "*/30 * * * * *",
                "0,59 * * * * *",
                "0-1 0 8 1 1 *",
                "0,30 0 3 * * MON",
                "* 30 9 * * *"
            })
    void rejectsMoreThanOnceAMinute(String cron) {
        assertThat(timetable.objection(cron))
                .hasValueSatisfying(reason -> assertThat(reason.en()).startsWith("matches more than once a minute"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 * * * * *", "59 * * * * *", "0 30 9 * * MON-FRI", "0 0 8 1 1 *", "0 0 0 29 2 *"})
    void acceptsOnceAMinuteOrLess(String cron) {
        assertThat(timetable.objection(cron)).isEmpty();
    }
}
