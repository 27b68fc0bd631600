package io.certwatch.product.obligation;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.obligation.Transition.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends reminders of due days and of certificates that end: when the day of a lead has come, or when the due day has
 * come nearer. A certificate that ends before the product needs it is reported at once, however far away that is.
 *
 * @param vendorChanged the vendor has not been notified of any certificate yet
 */
public record Reminders(ReminderLeads leads, boolean vendorChanged, Cause cause, Instant at) {

    public Optional<Transition> remind(Obligation known) {
        var day = known.countedDay();
        if (day == null) {
            return Optional.empty();
        }
        var obligation = vendorChanged && known.renewal() != null ? known.withoutReminders() : known;
        var lead = lead(obligation, day);
        return lead.isEmpty()
                ? Optional.empty()
                : Optional.of(new Transition(
                        Kind.DUE_SOON, obligation.status(), obligation.reminded(day, lead.getAsInt(), at), cause, at));
    }

    private OptionalInt lead(Obligation obligation, LocalDate day) {
        var today = ChinaCalendar.dayOf(at);
        var reached = leads.reached(obligation, today);
        return reached.isEmpty()
                        && obligation.certificateEndsBeforeDue()
                        && !obligation.countdown().hasReminderFor(day)
                ? OptionalInt.of(Countdown.left(today, day))
                : reached;
    }
}
