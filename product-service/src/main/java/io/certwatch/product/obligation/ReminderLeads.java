package io.certwatch.product.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many days before the due day of an obligation, or before the end of the certificate that satisfies it, its
 * vendor is reminded, the longest first.
 */
public record ReminderLeads(List<Integer> days) {

    public static final ReminderLeads USUAL = new ReminderLeads(List.of(180, 90, 30, 7));

    public ReminderLeads {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    public int longest() {
        return days.getFirst();
    }

    /** The nearest lead that has been reached and not been sent; longer ones are skipped. */
    OptionalInt reached(Obligation obligation, LocalDate today) {
        var day = obligation.countedDay();
        return day == null
                ? OptionalInt.empty()
                : withoutReminders(obligation).stream()
                        .filter(lead -> Countdown.left(today, day) <= lead)
                        .mapToInt(Integer::intValue)
                        .min();
    }

    /** The next lead to send. */
    public OptionalInt next(Obligation obligation) {
        return withoutReminders(obligation).stream().mapToInt(Integer::intValue).max();
    }

    private List<Integer> withoutReminders(Obligation obligation) {
        return obligation.countedDay() == null
                ? List.of()
                : days.stream()
                        .filter(lead -> lead < obligation.countdown().announced())
                        .toList();
    }
}
