package io.certwatch.notification.alert;

import io.certwatch.notification.team.TeamItem;
import io.certwatch.notification.team.TeamItem.Kind;
import io.certwatch.notification.team.TeamList;
import java.time.InstantSource;
import java.util.Map;

/** Puts vendors whose alerts wait for a contact on the team's list, and takes them off once one has been added. */
public final class ReportVendorsWithoutContact {
    private final Alerts alerts;
    private final TeamList teamList;
    private final InstantSource clock;

    public ReportVendorsWithoutContact(Alerts alerts, TeamList teamList, InstantSource clock) {
        this.alerts = alerts;
        this.teamList = teamList;
        this.clock = clock;
    }

    /** Can be repeated. */
    public void sealed(AlertStatus before, Alert alert) {
        var company = alert.id().company();
        var vendor = alert.vendor();
        if (vendor == null) {
            return;
        }
        if (alert.status() == AlertStatus.NO_CONTACT) {
            var products = String.valueOf(alerts.waitingProducts(company, vendor));
            teamList.open(new TeamItem(
                    company, Kind.NO_CONTACT, vendor, vendor, Map.of(TeamItem.PRODUCTS, products), clock.instant()));
        } else if (before == AlertStatus.NO_CONTACT) {
            teamList.close(company, Kind.NO_CONTACT, vendor);
        }
    }

    public void contactAdded(String company, String vendor) {
        teamList.close(company, Kind.NO_CONTACT, vendor);
    }
}
