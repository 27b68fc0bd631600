package io.certwatch.notification.followup;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When reminders are due: so many days after the message, in China's calendar; each recipient gets them in the morning. After the last
 * one the vendor has as long as before it.
 *
 * @param days ascending; not empty
 */
record ReminderPlan(List<Integer> days) {

    int reminders() {
        return days.size();
    }

    Instant first(Instant since) {
        return at(ChinaCalendar.dayOf(since).plusDays(days.getFirst()));
    }

    /** @param day on which the reminder with this number, counted from 1, was due; a late one delays the next */
    Instant after(int reminder, LocalDate day) {
        var last = Math.min(reminder, days.size() - 1);
        var before = last == 0 ? 0 : days.get(last - 1);
        return at(day.plusDays(days.get(last) - before));
    }

    Instant nextDay(LocalDate day) {
        return at(day.plusDays(1));
    }

    private Instant at(LocalDate day) {
        return ChinaCalendar.midnight(day);
    }
}
