package io.certwatch.product.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How many days before an obligation is due its vendor is reminded, the longest first. */
public record Leads(List<Integer> days) {

    public static final Leads USUAL = new Leads(List.of(180, 90, 30, 7));

    public Leads {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    public int longest() {
        return days.getFirst();
    }

    /** The nearest of those that have been reached and not been told; the others were passed meanwhile and are no news any more. */
    OptionalInt reached(Obligation obligation, LocalDate today) {
        var left = Countdown.left(today, obligation.requirement().due());
        return unheard(obligation).stream().filter(lead -> left <= lead).mapToInt(Integer::intValue).min();
    }

    /** The next that is still to be told. */
    public OptionalInt next(Obligation obligation) {
        return unheard(obligation).stream().mapToInt(Integer::intValue).max();
    }

    private List<Integer> unheard(Obligation obligation) {
        return obligation.state().unfinished()
                ? days.stream().filter(lead -> lead < obligation.countdown().heard()).toList()
                : List.of();
    }
}
