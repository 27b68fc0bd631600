package io.certwatch.product.checklist.reminder;

import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistItem.Reopened;
import io.certwatch.product.checklist.reminder.ItemReminder.Occasion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which days of an item are told on a day: the nearest lead that is reached, however late, and once that the day
 * has passed. A lead that had been reached before the item was asked or stated is skipped: the person who stated it saw the day.
 * Of an obligation the day of its next step counts, and after its last day that.
 *
 * @param earlier how many days earlier each lead is for the company
 */
record ItemLeads(ReminderLeads leads, int earlier) {

    int longest() {
        return leads.longest() + earlier;
    }

    Stream<ItemReminder> findReached(String company, ChecklistItem item, LocalDate today) {
        if (item.retired() != null) return Stream.empty();
        var said = item.statement();
        var reopened = item.reopened();
        if (reopened == Reopened.REVIEW) return overdue(company, item, said.reviewOn(), Occasion.REVIEW);
        if (reopened == Reopened.EXPIRY) return overdue(company, item, said.expires(), Occasion.EXPIRY);
        if (item.state().isSettled()) {
            return Stream.of(
                            soon(company, item, item.reviewOn(), Occasion.REVIEW, today),
                            soon(company, item, said.expires(), Occasion.EXPIRY, today))
                    .flatMap(Optional::stream);
        }
        return item.late()
                ? overdue(company, item, item.passedDay(today), Occasion.DUE)
                : soon(company, item, item.nextDay(), Occasion.DUE, today).stream();
    }

    private static Stream<ItemReminder> overdue(
            String company, ChecklistItem item, @Nullable LocalDate day, Occasion occasion) {
        return Stream.ofNullable(day).map(passed -> ItemReminder.overdue(company, item, passed, occasion));
    }

    private Optional<ItemReminder> soon(
            String company, ChecklistItem item, @Nullable LocalDate day, Occasion occasion, LocalDate today) {
        if (day == null || day.isBefore(today)) return Optional.empty();
        var left = ChronoUnit.DAYS.between(today, day);
        var known = ChronoUnit.DAYS.between(item.since(), day);
        return IntStream.concat(leads.days().stream().mapToInt(Integer::intValue), IntStream.of(0))
                .filter(usual -> lead(usual) >= left && lead(usual) < known)
                .boxed()
                .min(Integer::compare)
                .map(usual -> ItemReminder.soon(company, item, day, occasion, usual, lead(usual)));
    }

    /** The day itself is never earlier. */
    private int lead(int usual) {
        return usual == 0 ? 0 : usual + earlier;
    }
}
