package io.certwatch.product.aggregate.obligation;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.profile.CiiExposure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Sends reminders of due days and of certificates that end: when the day of a lead has come, or when the due day has
 * come nearer. A certificate that ends before the product needs it is reported at once, however far away that is.
 *
 * @param cii of the product, which makes leads earlier
 * @param vendorChanged the vendor has not been notified of any certificate yet
 */
public record Reminders(ReminderLeads leads, CiiExposure cii, boolean vendorChanged, Cause cause, Instant at) {

    public Optional<Transition> remind(Obligation known) {
        var day = known.countedDay();
        if (day == null) {
            return Optional.empty();
        }
        var obligation = vendorChanged && known.renewal() != null ? known.withoutReminders() : known;
        var today = ChinaCalendar.dayOf(at);
        var reached = leads.findReached(obligation, cii, today);
        if (reached.isPresent()) {
            return Optional.of(createTransition(obligation, day, reached.getAsInt(), leads.earlier(cii)));
        }
        return obligation.certificateEndsBeforeDue() && !obligation.countdown().hasReminderFor(day)
                ? Optional.of(createTransition(obligation, day, Countdown.countDaysLeft(today, day), 0))
                : Optional.empty();
    }

    private Transition createTransition(Obligation obligation, LocalDate day, int lead, int earlier) {
        return new Transition(
                Kind.DUE_SOON, obligation.status(), obligation.recordReminder(day, lead, earlier, at), cause, at);
    }
}
