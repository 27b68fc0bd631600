package io.certwatch.notification.team;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.OneByOne;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.teamitem.TeamItems;
import java.time.Duration;
import java.time.InstantSource;

/** Tells a company's team of new items on its list; those of a few minutes in one message. */
final class TellTeam {
    private static final int ITEMS_AT_MOST = 1_000;

    private final TeamItems items;
    private final Contacts contacts;
    private final Alerts alerts;
    private final StartAlerts startAlerts;
    private final Duration collect;
    private final InstantSource clock;

    public TellTeam(
            TeamItems items,
            Contacts contacts,
            Alerts alerts,
            StartAlerts startAlerts,
            Duration collect,
            InstantSource clock) {
        this.items = items;
        this.contacts = contacts;
        this.alerts = alerts;
        this.startAlerts = startAlerts;
        this.collect = collect;
        this.clock = clock;
    }

    /** Items of a team that nobody can be told stay on the list, and are told once somebody can. */
    void tellDue() {
        OneByOne.each(items.companiesToTell(clock.instant().minus(collect)), this::tellIfReachable);
    }

    private void tellIfReachable(String company) {
        if (contacts.isTeamReachable(company)) {
            tell(company);
        }
    }

    /**
     * The message is stored before its items are marked. After a crash in between, or if another instance was faster, the
     * same item leads to the same message, and exactly the items in that are marked.
     */
    private void tell(String company) {
        var waiting = items.toTell(company, ITEMS_AT_MOST);
        if (waiting.isEmpty()) return;
        var now = clock.instant();
        var alert = Alert.toTeam(company, new AlertContent.TeamNews(waiting), now);
        startAlerts.start(alert);
        alerts.find(alert.id()).map(Alert::content).ifPresent(stored -> {
            if (stored instanceof AlertContent.TeamNews(var told)) {
                items.markTold(told, now);
            }
        });
    }
}
