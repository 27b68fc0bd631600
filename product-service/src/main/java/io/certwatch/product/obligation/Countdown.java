package io.certwatch.product.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders a vendor has had of the days until an obligation is due, or until the certificate that satisfies it
 * ends. A vendor who was told that it is due in 100 days has not been reminded at the leads below 100; those at or
 * above it are passed.
 *
 * @param heard days that were left at the last event; leads at or above it are not due any more
 * @param told reminders sent for due days that are not over
 */
public record Countdown(int heard, List<Reminder> told) {

    /** No action is required. */
    public static final Countdown NONE = new Countdown(0, List.of());

    /** Days left while the due day is unknown: no lead is reached, and none has been sent. */
    private static final int NO_DAY = Integer.MAX_VALUE;

    /** The vendor has not been told yet that the certificate ends. */
    static final Countdown UNHEARD = new Countdown(Integer.MAX_VALUE, List.of());

    /**
     * @param due the day counted down to: the due day, or the last day of the certificate
     * @param lead days before it
     */
    public record Reminder(LocalDate due, int lead) {}

    public Countdown {
        told = List.copyOf(told);
    }

    /** The event of an opening tells when the obligation is due. */
    public static Countdown from(LocalDate today, @Nullable LocalDate due) {
        return new Countdown(left(today, due), List.of());
    }

    /** Counts down to the last day of a certificate that satisfies, replacing the one before, if there was one. */
    static Countdown ofCertificate(
            Countdown before, @Nullable LocalDate last, @Nullable LocalDate now, LocalDate today) {
        if (now == null) return NONE;
        return last == null ? UNHEARD : before.moved(last, now, today);
    }

    boolean toldOf(LocalDate day) {
        return told.stream().anyMatch(reminder -> reminder.due().equals(day));
    }

    public static int left(LocalDate today, @Nullable LocalDate due) {
        return due == null ? NO_DAY : (int) ChronoUnit.DAYS.between(today, due);
    }

    /** An unknown day is later than any other. */
    static boolean isLater(@Nullable LocalDate due, @Nullable LocalDate than) {
        return than != null && (due == null || due.isAfter(than));
    }

    /**
     * Leads that are in the future again count again, but none twice for the same due day; one that is passed now
     * becomes due.
     */
    Countdown moved(@Nullable LocalDate before, @Nullable LocalDate due, LocalDate today) {
        if (Objects.equals(due, before)) {
            return this;
        }
        var ahead = isLater(due, before) ? Math.max(heard, left(today, due)) : heard;
        var toldOfIt = told.stream()
                .filter(reminder -> reminder.due().equals(due))
                .mapToInt(Reminder::lead)
                .min();
        return new Countdown(Math.min(ahead, toldOfIt.orElse(ahead)), told);
    }

    Countdown reminded(LocalDate due, int lead, LocalDate today) {
        var reminders = new ArrayList<>(told.stream()
                .filter(reminder -> !reminder.due().isBefore(today))
                .toList());
        reminders.add(new Reminder(due, lead));
        return new Countdown(left(today, due), reminders);
    }
}
