package io.certwatch.notification.team;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.sealing.StartAlerts;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends notices to a company's team: one message per cause, at once or in the digest of who wants digests. */
public final class NotifyTeam {
    private final Contacts contacts;
    private final StartAlerts startAlerts;
    private final InstantSource clock;

    public NotifyTeam(Contacts contacts, StartAlerts startAlerts, InstantSource clock) {
        this.contacts = contacts;
        this.startAlerts = startAlerts;
        this.clock = clock;
    }

    /** The alert about the cause, whether or not there is one. */
    public static AlertId alert(String company, AlertCause cause) {
        return AlertId.of(company, cause, null);
    }

    /**
     * Idempotent: a cause is told to a company once.
     *
     * @param cause of a kind that is told to teams
     * @param notices at least one
     * @return false if the team has no contact that may get messages; nothing was stored then
     */
    public boolean tell(String company, AlertCause cause, List<TeamNotice> notices, @Nullable String traceparent) {
        if (!contacts.isTeamReachable(company)) return false;
        startAlerts.start(Alert.notifyTeam(company, cause, notices, traceparent, clock.instant()));
        return true;
    }
}
