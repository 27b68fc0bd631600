package io.certwatch.notification.alert;

import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Impossible;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Reason;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Stale;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.UnderWay;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;

/** Sends an alert once more, to those who are contacts now, with the obligations that are still open. */
public final class ResendAlert {

    /** The result of sending an alert again. */
    public sealed interface ResendOutcome {

        /** Its messages are being sent, because of this request or an earlier one. */
        record UnderWay(Alert alert) implements ResendOutcome {}

        /** The alert has changed since the caller read it. */
        record Stale() implements ResendOutcome {}

        /** There is nothing to send, or nobody to send it to. */
        record Impossible(Reason reason) implements ResendOutcome {}

        enum Reason {
            /** It is sent by itself when it is complete. */
            COLLECTING,
            NO_VENDOR,
            NO_CONTACT,
            /** None of its obligations is open any more. */
            NOTHING_OPEN
        }
    }

    private final Alerts alerts;
    private final ClosedObligations closed;
    private final Recipients recipients;
    private final Dispatch dispatch;
    private final InstantSource clock;
    private final AlertListener listener;

    public ResendAlert(
            Alerts alerts,
            KnownObligations obligations,
            Recipients recipients,
            Dispatch dispatch,
            InstantSource clock,
            AlertListener listener) {
        this.alerts = alerts;
        this.closed = new ClosedObligations(obligations);
        this.recipients = recipients;
        this.dispatch = dispatch;
        this.clock = clock;
        this.listener = listener;
    }

    /** Of two requests with the same reading of an alert, one sends it and both say that it is under way. */
    public ResendOutcome resend(Alert read) {
        return switch (read.status()) {
            case PLANNED -> new UnderWay(read);
            case COLLECTING -> new Impossible(Reason.COLLECTING);
            case NO_VENDOR -> new Impossible(Reason.NO_VENDOR);
            case EMPTY -> new Impossible(Reason.NOTHING_OPEN);
            case SENT, GIVEN_UP, BOUNCED, NO_CONTACT -> sendAgain(read);
        };
    }

    private ResendOutcome sendAgain(Alert read) {
        var to = recipients.of(read, ChinaCalendar.dayOf(clock.instant()));
        if (to.isEmpty()) return new Impossible(Reason.NO_CONTACT);
        var again = read.resend(to, closed.lineNow(read));
        if (again.isWithoutLines()) return new Impossible(Reason.NOTHING_OPEN);
        if (!alerts.resend(again, clock.instant())) {
            return alerts.find(read.id())
                    .filter(now -> now.status() == AlertStatus.PLANNED)
                    .<ResendOutcome>map(UnderWay::new)
                    .orElseGet(Stale::new);
        }
        listener.onStatusReached(again.id().company(), again.status());
        dispatch.take(again);
        alerts.markDispatched(again.id());
        return new UnderWay(again);
    }
}
