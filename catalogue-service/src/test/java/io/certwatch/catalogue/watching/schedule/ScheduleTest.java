package io.certwatch.catalogue.watching.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.work.Cron;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are in China Standard Time, which is UTC+8 without daylight saving time. */
class ScheduleTest {

    private static final SourceId ID = new SourceId("cac");

    @ParameterizedTest
    @CsvSource({
        "0 0 0 * * *,      2026-11-25T15:59:59Z, 2026-11-25T16:00:00Z",
        "0 0 0 * * *,      2026-11-25T16:00:00Z, 2026-11-26T16:00:00Z",
        "0 30 0 * * *,     2026-12-31T15:59:00Z, 2026-12-31T16:30:00Z",
        "0 30 9 * * MON-FRI, 2026-11-27T01:30:00Z, 2026-11-30T01:30:00Z",
        "0 0 8 29 2 *,     2026-03-01T00:00:00Z, 2028-02-29T00:00:00Z",
        "0 0 0 1 3 *,      2028-02-28T16:00:00Z, 2028-02-29T16:00:00Z"
    })
    void calculatesTheNextTimeInChina(String cron, Instant now, Instant next) {
        assertThat(new Schedule(new Cadence.At(cron), Duration.ZERO).next(ID, now, Cron.TIMETABLE))
                .isEqualTo(next);
    }

    @Test
    void calculatesTheSameJitterForASourceOnEveryInstance() {
        var schedule = new Schedule(new Cadence.At("0 0 9 * * *"), Duration.ofMinutes(20));
        var now = Instant.parse("2028-02-28T10:00:00Z");
        var nine = Instant.parse("2028-02-29T01:00:00Z");

        var next = schedule.next(ID, now, Cron.TIMETABLE);

        assertThat(next)
                .isEqualTo(schedule.next(ID, now, Cron.TIMETABLE))
                .isBetween(nine, nine.plus(Duration.ofMinutes(20)));
        assertThat(schedule.next(new SourceId("miit"), now, Cron.TIMETABLE)).isNotEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"1,,PT10M", "2,,PT20M", "4,,PT80M", "60,,PT5H20M", "1,PT1H,PT1H", "1,P9D,PT6H"})
    void waitsLongerAfterEveryFailure(int failures, Duration retryAfter, Duration pause) {
        var now = Instant.parse("2026-11-25T04:00:00Z");
        var schedule = new Schedule(new Cadence.Every(Duration.ofHours(6)), Duration.ZERO);

        assertThat(schedule.afterFailure(ID, now, failures, retryAfter, Cron.TIMETABLE))
                .isEqualTo(now.plus(pause));
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 0 30 2 *, never matches a time",
        "every day, is not a cron expression",
        "0 0 * *, is not a cron expression"
    })
    void rejectsInvalidExpressions(String cron, String objection) {
        assertThat(Cron.TIMETABLE.objection(cron))
                .hasValueSatisfying(reason -> assertThat(reason.en()).startsWith(objection));
    }
}
