package io.certwatch.notification.followup;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.followup.ForeseenReminder.Kind;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Foresees the next reminder of an obligation that has no answer, or says why there is none. */
public final class ForeseeReminder {

    private static final int MESSAGES = 20;

    private final FollowUps followUps;
    private final Alerts alerts;
    private final ObligationAlerts obligationAlerts;
    private final CompaniesSettings companies;

    ForeseeReminder(
            FollowUps followUps, Alerts alerts, ObligationAlerts obligationAlerts, CompaniesSettings companies) {
        this.followUps = followUps;
        this.alerts = alerts;
        this.obligationAlerts = obligationAlerts;
        this.companies = companies;
    }

    public ForeseenReminder of(KnownObligation obligation) {
        var vendor = obligation.vendor();
        if (vendor == null) return ForeseenReminder.none(Kind.NO_VENDOR);
        if (obligation.isClosedFor(vendor)) return ForeseenReminder.none(Kind.CLOSED);
        if (obligation.answered()) return ForeseenReminder.none(Kind.ANSWERED);
        var days = companies.of(obligation.company()).reminderDays();
        if (days.isEmpty()) return ForeseenReminder.none(Kind.OFF);
        return newest(obligation, vendor)
                .map(followUp -> foresee(followUp, new ReminderPlan(days)))
                .orElseGet(() -> ForeseenReminder.none(Kind.NOT_TOLD));
    }

    /** A later message that told it as new is followed in place of the earlier ones. */
    private Optional<FollowUp> newest(KnownObligation obligation, String vendor) {
        return obligationAlerts.about(obligation.company(), vendor, obligation.id(), MESSAGES).stream()
                .filter(id -> alerts.find(id).stream().anyMatch(alert -> asks(alert, obligation)))
                .flatMap(id -> followUps.find(id).stream())
                .findFirst();
    }

    private static boolean asks(Alert alert, KnownObligation obligation) {
        return alert.cause().asksVendor()
                && alert.activeLines().stream()
                        .anyMatch(line -> line.obligation().equals(obligation.id()) && line.news() != News.DUE_SOON);
    }

    private static ForeseenReminder foresee(FollowUp followUp, ReminderPlan plan) {
        return switch (followUp.state()) {
            case NEW -> foreseeAt(plan.first(followUp.since()));
            case WAITING ->
                followUp.step() < plan.reminders()
                        ? foreseeAt(Objects.requireNonNull(followUp.due()))
                        : ForeseenReminder.none(Kind.LAST_SENT);
            case SILENT -> ForeseenReminder.none(Kind.LAST_SENT);
            case ENDED -> ForeseenReminder.none(Kind.ENDED);
        };
    }

    private static ForeseenReminder foreseeAt(Instant at) {
        return new ForeseenReminder(Kind.PLANNED, ChinaCalendar.dayOf(at));
    }
}
