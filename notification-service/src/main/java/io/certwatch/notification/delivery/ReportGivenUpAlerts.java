package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.notification.teamitem.TeamList;
import java.time.InstantSource;
import java.util.Map;

/** Puts alerts that reached nobody on the team's list, and takes them off once a resend has reached somebody. */
public final class ReportGivenUpAlerts implements SettlementListener {
    private final Alerts alerts;
    private final TeamList teamList;
    private final InstantSource clock;

    public ReportGivenUpAlerts(Alerts alerts, TeamList teamList, InstantSource clock) {
        this.alerts = alerts;
        this.teamList = teamList;
        this.clock = clock;
    }

    @Override
    public void onEnded(AlertId alert, Delivery delivery) {
        if (delivery.status() != Delivery.Status.SENT) {
            var attempts = delivery.attempts();
            open(alert, attempts.isEmpty() ? "" : attempts.getLast().answer());
        } else if (delivery.sending() > 1 || delivery.place() != null) {
            teamList.close(alert.company(), Kind.GIVEN_UP, alert.value());
        }
    }

    @Override
    public void onBounced(AlertId alert, Delivery delivery, String words) {
        open(alert, words);
    }

    private void open(AlertId alert, String answer) {
        alerts.find(alert)
                .filter(ended -> ended.status().hasReachedNobody())
                .filter(ended -> isForList(ended.content()))
                .ifPresent(ended -> teamList.open(item(ended, answer)));
    }

    /** A message about the list itself, and one to the stewards, is no item of it. */
    private static boolean isForList(AlertContent content) {
        return content instanceof AlertContent.Obligations || content instanceof AlertContent.TeamNotices;
    }

    private TeamItem item(Alert alert, String answer) {
        var products = AlertLine.countProducts(alert.activeLines());
        return new TeamItem(
                alert.id().company(),
                Kind.GIVEN_UP,
                alert.id().value(),
                alert.vendor(),
                Map.of(TeamItem.PRODUCTS, String.valueOf(products), TeamItem.ANSWER, answer),
                clock.instant());
    }
}
