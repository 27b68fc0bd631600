package io.certwatch.notification.digest;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.ClosedObligations;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;

/**
 * Decides what a message that has waited tells: notices that are still true; of a reminder, what is still open and
 * unanswered, to those who may still get it. Other alerts stay as they are.
 */
public final class CompleteReminder {
    private final ClosedObligations closed;
    private final Recipients recipients;
    private final OutdatedNotices outdated;
    private final InstantSource clock;

    public CompleteReminder(
            KnownObligations obligations, Recipients recipients, OutdatedNotices outdated, InstantSource clock) {
        this.closed = new ClosedObligations(obligations);
        this.recipients = recipients;
        this.outdated = outdated;
        this.clock = clock;
    }

    public Alert complete(Alert planned) {
        if (planned.content() instanceof AlertContent.TeamNotices) {
            return planned.withNotices(notice -> !outdated.contain(notice));
        }
        if (!planned.cause().waitsForMorning()) return planned;
        var over = closed.of(planned);
        return planned.withLines(line -> !over.contains(line.obligation()));
    }

    public boolean mayReach(Recipient recipient, Alert told) {
        return !told.cause().waitsForMorning()
                || recipients.of(told, ChinaCalendar.dayOf(clock.instant())).stream()
                        .anyMatch(one -> one.contact().equals(recipient.contact()));
    }
}
