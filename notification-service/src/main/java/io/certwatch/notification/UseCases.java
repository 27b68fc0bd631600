package io.certwatch.notification;

import io.certwatch.notification.alert.AlertFigures;
import io.certwatch.notification.alert.AlertsAsOfNow;
import io.certwatch.notification.alert.ResendAlert;
import io.certwatch.notification.collecting.FollowObligations;
import io.certwatch.notification.collecting.FollowRuns;
import io.certwatch.notification.digest.CompleteDigest;
import io.certwatch.notification.digest.CompleteReminder;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.steward.FollowSources;
import io.certwatch.notification.team.NotifyTeam;
import io.certwatch.notification.team.ReportVendorsWithoutContact;
import io.certwatch.notification.team.ReviewTeamItems;
import io.certwatch.notification.team.UnreachedVendors;
import io.certwatch.notification.teamitem.KeepTeamList;
import io.certwatch.notification.vendoranswer.FollowAnswers;
import io.certwatch.notification.vendoranswer.InviteColleagues;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The use cases whose room needs no configuration of its own. They are plain Java, so no scan finds them. */
@Configuration(proxyBeanMethods = false)
@Import({
    AlertFigures.class,
    AlertsAsOfNow.class,
    CompleteDigest.class,
    CompleteReminder.class,
    FollowAnswers.class,
    FollowObligations.class,
    FollowRuns.class,
    FollowSources.class,
    InviteColleagues.class,
    KeepTeamList.class,
    NotifyTeam.class,
    ReportVendorsWithoutContact.class,
    ResendAlert.class,
    ReviewTeamItems.class,
    StartAlerts.class,
    UnreachedVendors.class
})
class UseCases {}
