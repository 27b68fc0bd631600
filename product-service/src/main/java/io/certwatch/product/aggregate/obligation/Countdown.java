package io.certwatch.product.aggregate.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts the days until an obligation is due, or until the certificate that satisfies it ends, and knows which reminders
 * the vendor got. After an event with 100 days left, only the leads below 100 can still become due.
 *
 * @param announced days left at the last event
 * @param reminders those sent for due days that have not passed
 */
public record Countdown(int announced, List<Reminder> reminders) {

    /** No action is required. */
    public static final Countdown NONE = new Countdown(0, List.of());

    /** Days left while the due day is unknown: no lead is reached, and none has been sent. */
    private static final int NO_DAY = Integer.MAX_VALUE;

    /** The vendor has not been notified yet that the certificate ends. */
    static final Countdown NOT_ANNOUNCED = new Countdown(Integer.MAX_VALUE, List.of());

    /**
     * @param due the day counted down to: the due day, or the last day of the certificate
     * @param lead days before it
     * @param earlier how many of them because the product was used in critical information infrastructure
     */
    public record Reminder(LocalDate due, int lead, int earlier) {

        private int usual() {
            return lead - earlier;
        }
    }

    public Countdown {
        reminders = List.copyOf(reminders);
    }

    /** The event of an opening announces the due day. */
    public static Countdown from(LocalDate today, @Nullable LocalDate due) {
        return new Countdown(countDaysLeft(today, due), List.of());
    }

    /** Counts down to the last day of a certificate that satisfies, replacing the one before, if there was one. */
    static Countdown ofCertificate(
            Countdown before, @Nullable LocalDate last, @Nullable LocalDate now, LocalDate today) {
        if (now == null) return NONE;
        return last == null ? NOT_ANNOUNCED : before.move(last, now, today);
    }

    boolean hasReminderFor(LocalDate day) {
        return reminders.stream().anyMatch(reminder -> reminder.due().equals(day));
    }

    public static int countDaysLeft(LocalDate today, @Nullable LocalDate due) {
        return due == null ? NO_DAY : (int) ChronoUnit.DAYS.between(today, due);
    }

    /** An unknown day is later than any other. */
    static boolean isLater(@Nullable LocalDate due, @Nullable LocalDate than) {
        return than != null && (due == null || due.isAfter(than));
    }

    /**
     * Continues with another day. Leads that lie in the future again can become due again, but none twice for the same day;
     * a lead that has now passed becomes due.
     */
    Countdown move(@Nullable LocalDate before, @Nullable LocalDate due, LocalDate today) {
        if (Objects.equals(due, before)) {
            return this;
        }
        var ahead = isLater(due, before) ? Math.max(announced, countDaysLeft(today, due)) : announced;
        var lowestLead = reminders.stream()
                .filter(reminder -> reminder.due().equals(due))
                .mapToInt(Reminder::lead)
                .min();
        return new Countdown(Math.min(ahead, lowestLead.orElse(ahead)), reminders);
    }

    /**
     * Continues with leads that are so many days earlier than the usual ones. None becomes due again that was sent at
     * another distance.
     */
    Countdown earlierBy(int days, LocalDate day) {
        var lowestUsual = reminders.stream()
                .filter(reminder -> reminder.due().equals(day))
                .mapToInt(Reminder::usual)
                .min();
        return lowestUsual.isEmpty() || lowestUsual.getAsInt() + days >= announced
                ? this
                : new Countdown(lowestUsual.getAsInt() + days, reminders);
    }

    /** @param lead of which so many days are earlier than usual */
    Countdown recordReminder(LocalDate due, int lead, int earlier, LocalDate today) {
        var current = new ArrayList<>(reminders.stream()
                .filter(reminder -> !reminder.due().isBefore(today))
                .toList());
        current.add(new Reminder(due, lead, earlier));
        return new Countdown(countDaysLeft(today, due), current);
    }
}
