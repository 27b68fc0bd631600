package io.certwatch.notification.team;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.LineSelection;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.Map;

/**
 * Puts vendors on the team's list whose alerts wait for a contact, or with lines that none of their contacts wants; takes
 * them off once a contact has been added.
 */
public final class ReportVendorsWithoutContact {
    private final Alerts alerts;
    private final UnreachedVendors unreached;
    private final TeamList teamList;
    private final InstantSource clock;

    public ReportVendorsWithoutContact(
            Alerts alerts, UnreachedVendors unreached, TeamList teamList, InstantSource clock) {
        this.alerts = alerts;
        this.unreached = unreached;
        this.teamList = teamList;
        this.clock = clock;
    }

    /** Can be repeated. */
    public void onSealed(AlertStatus before, Alert alert) {
        var company = alert.id().company();
        var vendor = alert.vendor();
        if (vendor == null) return;
        if (alert.status() == AlertStatus.NO_CONTACT) {
            open(company, vendor, alerts.waitingProducts(company, vendor));
            return;
        }
        var unwanted = alert.status() == AlertStatus.PLANNED ? unwantedProducts(alert) : 0;
        if (unwanted > 0) {
            open(company, vendor, unwanted);
        } else if (before == AlertStatus.NO_CONTACT && !unreached.isUnreached(company, vendor)) {
            teamList.close(company, Kind.NO_CONTACT, vendor);
        }
    }

    private long unwantedProducts(Alert planned) {
        return AlertLine.countProducts(
                LineSelection.wantedByNobody(planned, planned.recipients(), ChinaCalendar.dayOf(clock.instant())));
    }

    private void open(String company, String vendor, long products) {
        var facts = Map.of(TeamItem.PRODUCTS, String.valueOf(products));
        teamList.open(new TeamItem(company, Kind.NO_CONTACT, vendor, vendor, facts, clock.instant()));
    }

    public void contactAdded(String company, String vendor) {
        teamList.close(company, Kind.NO_CONTACT, vendor);
    }
}
