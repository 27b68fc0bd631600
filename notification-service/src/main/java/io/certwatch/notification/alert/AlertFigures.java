package io.certwatch.notification.alert;

import io.certwatch.notification.alert.AlertCounts.WaitingVendor;
import io.certwatch.notification.contact.Contacts;
import java.util.Set;

/** Counts the alerts of a company, and names the vendors with something open of which nobody hears. */
public final class AlertFigures {
    private final Alerts alerts;
    private final Contacts contacts;
    private final KnownObligations obligations;

    AlertFigures(Alerts alerts, Contacts contacts, KnownObligations obligations) {
        this.alerts = alerts;
        this.contacts = contacts;
        this.obligations = obligations;
    }

    public AlertCounts of(String company) {
        var reachable = Set.copyOf(contacts.counts(company).reachableVendors());
        var counts = alerts.counts(company, reachable);
        var vendors =
                counts.withoutContact().stream().map(WaitingVendor::vendor).toList();
        return vendors.isEmpty() ? counts : counts.withVendors(obligations.vendorsWithOpen(company, vendors)::contains);
    }
}
