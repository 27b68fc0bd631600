package io.certwatch.notification.alert;

import java.util.List;
import java.util.Optional;

/** Alerts of vendors as they would be sent now: with the obligations that are still open. Changes nothing. */
public final class AlertsAsOfNow {
    /** Alerts of a vendor that are searched for an open obligation. */
    private static final int SEARCHED = 50;

    private final Alerts alerts;
    private final ClosedObligations closed;
    private final DigestsAsOfNow digests;

    public AlertsAsOfNow(Alerts alerts, KnownObligations obligations, DigestsAsOfNow digests) {
        this.alerts = alerts;
        this.closed = new ClosedObligations(obligations);
        this.digests = digests;
    }

    /** Empty if none of its obligations is open, or if it does not go to a vendor. */
    public Optional<Alert> of(Alert alert, Recipient to) {
        return Optional.of(alert)
                .filter(read -> read.vendor() != null)
                .map(read -> read.isDigestThatWaits() ? digests.asOfNow(read) : read)
                .map(read -> read.resend(List.of(to), closed.lineNow(read)))
                .filter(now -> !now.activeLines().isEmpty());
    }

    /** The newest alert of the vendor with an obligation that is open. */
    public Optional<Alert> newest(String company, String vendor, Recipient to) {
        return alerts.page(new Alerts.Query(company, null, VendorFilter.of(vendor), null), SEARCHED, null).stream()
                .map(AlertSummary::id)
                .flatMap(id -> alerts.find(id).stream())
                .flatMap(alert -> of(alert, to).stream())
                .findFirst();
    }
}
