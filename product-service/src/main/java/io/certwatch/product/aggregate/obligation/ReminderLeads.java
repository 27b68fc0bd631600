package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.profile.CiiExposure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many days before a day its vendor is reminded, the longest first.
 *
 * @param days before the due day of an obligation
 * @param proofEnds before the end of the certificate, or of the company's own proof, that satisfies it
 * @param earlierInCii by how many days each is earlier for a product that is used in critical information
 *   infrastructure
 */
public record ReminderLeads(List<Integer> days, List<Integer> proofEnds, int earlierInCii) {

    public static final ReminderLeads USUAL = new ReminderLeads(List.of(180, 90, 30, 7), List.of(180, 90, 30), 0);

    public ReminderLeads {
        days = sort(days);
        proofEnds = sort(proofEnds);
    }

    private static List<Integer> sort(List<Integer> leads) {
        return leads.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** Of due days, in days, before it is made earlier. */
    public int longest() {
        return days.getFirst();
    }

    /** Of ends of proofs, in days, before it is made earlier. */
    public int longestOfProofs() {
        return proofEnds.getFirst();
    }

    public int earlier(CiiExposure cii) {
        return cii.exposed() ? earlierInCii : 0;
    }

    /** The nearest lead that has been reached and not been sent; longer ones are skipped. */
    OptionalInt findReached(Obligation obligation, CiiExposure cii, LocalDate today) {
        var day = obligation.countedDay();
        return day == null
                ? OptionalInt.empty()
                : withoutReminders(obligation, cii).stream()
                        .filter(lead -> Countdown.countDaysLeft(today, day) <= lead)
                        .mapToInt(Integer::intValue)
                        .min();
    }

    /** The next lead to send. */
    public OptionalInt next(Obligation obligation, CiiExposure cii) {
        return withoutReminders(obligation, cii).stream()
                .mapToInt(Integer::intValue)
                .max();
    }

    private List<Integer> withoutReminders(Obligation obligation, CiiExposure cii) {
        if (obligation.countedDay() == null) return List.of();
        var announced = obligation.remindedEarlierBy(earlier(cii)).countdown().announced();
        return (obligation.state().unfinished() ? days : proofEnds)
                .stream()
                        .map(lead -> lead + earlier(cii))
                        .filter(lead -> lead < announced)
                        .toList();
    }
}
