package io.certwatch.notification.team;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.LineSelection;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.VendorFilter;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows whether something is open of which no contact of a vendor hears now. */
public final class UnreachedVendors {
    /** The newest alerts of a vendor that are searched, per status. */
    private static final int SEARCHED = 200;

    private final Alerts alerts;
    private final KnownObligations obligations;
    private final Recipients recipients;
    private final InstantSource clock;

    public UnreachedVendors(Alerts alerts, KnownObligations obligations, Recipients recipients, InstantSource clock) {
        this.alerts = alerts;
        this.obligations = obligations;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** Whether an open obligation waits for a contact, or has no answer and no contact who wants to hear of it. */
    boolean isUnreached(String company, String vendor) {
        return alerts.withoutContact(company, vendor).stream()
                        .flatMap(id -> alerts.find(id).stream())
                        .anyMatch(alert -> isAnyOpen(alert, alert.activeLines(), _ -> true))
                || Stream.of(AlertStatus.PLANNED, AlertStatus.SENT, AlertStatus.GIVEN_UP, AlertStatus.BOUNCED)
                        .flatMap(status -> newest(company, status, vendor))
                        .anyMatch(this::isUnwanted);
    }

    private Stream<Alert> newest(String company, AlertStatus status, String vendor) {
        return alerts.page(new Alerts.Query(company, status, VendorFilter.of(vendor), null), SEARCHED, null).stream()
                .filter(summary -> summary.cause().onlyContact().isEmpty())
                .flatMap(summary -> alerts.find(summary.id()).stream());
    }

    private boolean isUnwanted(Alert alert) {
        var today = ChinaCalendar.dayOf(clock.instant());
        var unwanted = LineSelection.wantedByNobody(alert, recipients.of(alert, today), today);
        return isAnyOpen(alert, unwanted, known -> !known.answered());
    }

    private boolean isAnyOpen(Alert alert, List<AlertLine> lines, Predicate<KnownObligation> matters) {
        var vendor = alert.vendor();
        var ids = lines.stream().map(AlertLine::obligation).collect(Collectors.toSet());
        return vendor != null
                && !ids.isEmpty()
                && obligations.find(alert.id().company(), ids).stream()
                        .anyMatch(known -> !known.isClosedFor(vendor) && matters.test(known));
    }
}
