package io.certwatch.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.contact.Interests;
import io.certwatch.notification.digest.DigestTimes.DigestTime;
import io.certwatch.platform.text.Language;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimesTest {
    private static final DigestTimes AT_EIGHT = new DigestTimes(LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T23:59:59Z, Asia/Shanghai,    2026-11-24, 2026-11-24T00:00:00Z",
        "2026-11-24T00:00:00Z, Asia/Shanghai,    2026-11-25, 2026-11-25T00:00:00Z",
        "2026-11-24T15:59:59Z, Asia/Shanghai,    2026-11-25, 2026-11-25T00:00:00Z",
        "2026-11-24T16:00:00Z, Asia/Shanghai,    2026-11-25, 2026-11-25T00:00:00Z",
        "2026-11-24T04:59:59Z, America/New_York, 2026-11-24, 2026-11-24T13:00:00Z",
        "2026-11-24T12:59:59Z, America/New_York, 2026-11-24, 2026-11-24T13:00:00Z",
        "2026-11-24T13:00:00Z, America/New_York, 2026-11-25, 2026-11-25T13:00:00Z",
        "2028-02-28T12:00:00Z, Europe/Berlin,    2028-02-29, 2028-02-29T07:00:00Z",
        "2028-02-29T12:00:00Z, Europe/Berlin,    2028-03-01, 2028-03-01T07:00:00Z"
    })
    void isTheNextMorningOfTheRecipient(Instant now, ZoneId zone, LocalDate day, Instant at) {
        assertThat(AT_EIGHT.next(recipient(zone, Frequency.DAILY), now)).isEqualTo(new DigestTime(day, at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:00:00Z, Asia/Shanghai,    2026-11-30, 2026-11-30T00:00:00Z",
        "2026-11-29T23:59:59Z, Asia/Shanghai,    2026-11-30, 2026-11-30T00:00:00Z",
        "2026-11-30T00:00:00Z, Asia/Shanghai,    2026-12-07, 2026-12-07T00:00:00Z",
        "2026-11-30T04:59:59Z, America/New_York, 2026-11-30, 2026-11-30T13:00:00Z",
        "2028-02-28T13:00:00Z, America/New_York, 2028-03-06, 2028-03-06T13:00:00Z"
    })
    void isTheNextMondayOfWhoeverWantsOneAWeek(Instant now, ZoneId zone, LocalDate day, Instant at) {
        assertThat(AT_EIGHT.next(recipient(zone, Frequency.WEEKLY), now)).isEqualTo(new DigestTime(day, at));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2027-03-28, 02:30, 2027-03-28T01:30:00Z",
        "America/New_York, 2027-03-14, 02:30, 2027-03-14T07:30:00Z",
        "America/Santiago, 2026-09-06, 00:00, 2026-09-06T04:00:00Z"
    })
    void isLaterOnADayThatSkipsTheHour(ZoneId zone, LocalDate day, LocalTime timeOfDay, Instant at) {
        var before = at.minus(Duration.ofHours(10));
        assertThat(new DigestTimes(timeOfDay).next(recipient(zone, Frequency.DAILY), before))
                .isEqualTo(new DigestTime(day, at));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,    2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z"
    })
    void comesOnceOnADayThatRepeatsTheHour(ZoneId zone, LocalDate day, LocalTime timeOfDay, Instant first) {
        var times = new DigestTimes(timeOfDay);
        var recipient = recipient(zone, Frequency.DAILY);
        assertThat(times.next(recipient, first.minusSeconds(1))).isEqualTo(new DigestTime(day, first));
        for (var minutes : List.of(0, 30, 60, 61)) {
            assertThat(times.next(recipient, first.plus(Duration.ofMinutes(minutes)))
                            .day())
                    .isEqualTo(day.plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 08:00",
        "Europe/Berlin, 02:30",
        "Europe/Berlin, 00:00",
        "America/New_York, 02:00",
        "America/Santiago, 00:00",
        "Australia/Lord_Howe, 02:15",
        "Asia/Shanghai, 23:59"
    })
    void comesOnEachDayOfALeapYearOnce(ZoneId zone, LocalTime timeOfDay) {
        var times = new DigestTimes(timeOfDay);
        var recipient = recipient(zone, Frequency.DAILY);
        var days = new ArrayList<LocalDate>();
        var now = LocalDate.parse("2028-01-01").atStartOfDay(zone).toInstant().minusMillis(1);
        while (days.size() < 366) {
            var time = times.next(recipient, now);
            days.add(time.day());
            now = time.at();
        }
        assertThat(days)
                .containsExactlyElementsOf(LocalDate.parse("2028-01-01")
                        .datesUntil(LocalDate.parse("2029-01-01"))
                        .toList());
    }

    @Test
    void leavesOutADayThatAZoneNeverHad() {
        var recipient = recipient(ZoneId.of("Pacific/Apia"), Frequency.DAILY);
        var before = AT_EIGHT.next(recipient, Instant.parse("2011-12-29T12:00:00Z"));
        var after = AT_EIGHT.next(recipient, before.at());
        assertThat(before.day()).isEqualTo("2011-12-29");
        assertThat(after)
                .isEqualTo(new DigestTime(LocalDate.parse("2011-12-31"), Instant.parse("2011-12-30T18:00:00Z")));
        assertThat(AT_EIGHT.next(recipient, after.at()).day()).isEqualTo("2012-01-01");
    }

    @Test
    void followsAMissedOneOnALaterDayAlsoAfterAMoveToTheWest() {
        var missed = AT_EIGHT.next(recipient(ZoneId.of("Asia/Shanghai"), Frequency.DAILY), Fixtures.NOON);
        var moved = recipient(ZoneId.of("America/New_York"), Frequency.DAILY);
        var now = missed.at().plusSeconds(1);
        assertThat(AT_EIGHT.next(moved, now).day()).isEqualTo(missed.day());
        assertThat(AT_EIGHT.next(moved, now, missed).day())
                .isEqualTo(missed.day().plusDays(1));
    }

    @Test
    void followsAMissedOneNotInThePast() {
        var recipient = recipient(ZoneId.of("Asia/Shanghai"), Frequency.WEEKLY);
        var missed = AT_EIGHT.next(recipient, Fixtures.NOON);
        var later = missed.at().plus(Duration.ofDays(16));
        var next = AT_EIGHT.next(recipient, later, missed);
        assertThat(next.at()).isAfter(later);
        assertThat(next.day().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(next.day()).isEqualTo(missed.day().plusWeeks(3));
    }

    @Test
    void doesNotExistForThoseWhoGetEverythingAtOnce() {
        var recipient = recipient(ZoneId.of("Asia/Shanghai"), Frequency.AT_ONCE);
        assertThatThrownBy(() -> AT_EIGHT.next(recipient, Fixtures.NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Recipient recipient(ZoneId zone, Frequency frequency) {
        return new Recipient("c1", "Jane", "jane@v.example", Language.EN, zone, Interests.ALL, frequency);
    }
}
