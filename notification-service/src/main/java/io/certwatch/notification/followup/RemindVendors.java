package io.certwatch.notification.followup;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.digest.DigestTimes;
import io.certwatch.notification.followup.FollowUp.State;
import io.certwatch.notification.followup.UnansweredLines.Found;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds vendors of messages without an answer, and reports those who stay silent. Each step can be repeated: the id of a
 * reminder follows from the alert and the step, and a follow-up is written after what it led to.
 */
final class RemindVendors {
    private static final Logger LOG = LoggerFactory.getLogger(RemindVendors.class);
    private static final int AT_A_TIME = 1_000;

    private final FollowUps followUps;
    private final Alerts alerts;
    private final UnansweredLines unansweredLines;
    private final Recipients recipients;
    private final CompaniesSettings companies;
    private final StartAlerts startAlerts;
    private final SilentVendors silentVendors;
    private final DigestTimes times;
    private final InstantSource clock;

    RemindVendors(
            FollowUps followUps,
            Alerts alerts,
            UnansweredLines unansweredLines,
            Recipients recipients,
            CompaniesSettings companies,
            StartAlerts startAlerts,
            SilentVendors silentVendors,
            DigestTimes times,
            InstantSource clock) {
        this.followUps = followUps;
        this.alerts = alerts;
        this.unansweredLines = unansweredLines;
        this.recipients = recipients;
        this.companies = companies;
        this.startAlerts = startAlerts;
        this.silentVendors = silentVendors;
        this.times = times;
        this.clock = clock;
    }

    void run() {
        var now = clock.instant();
        followUps.due(now, AT_A_TIME).forEach(followUp -> tryToFollow(followUp, now));
        silentVendors.review();
    }

    private void tryToFollow(FollowUp followUp, Instant now) {
        try {
            follow(followUp, now);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Alert %s cannot be followed now".formatted(followUp.alert().value()), failed);
        }
    }

    private void follow(FollowUp followUp, Instant now) {
        var days = companies.of(followUp.alert().company()).reminderDays();
        var asking = alerts.find(followUp.alert()).filter(alert -> asks(alert) && !days.isEmpty());
        if (asking.isEmpty()) {
            followUps.replace(followUp.ended());
            return;
        }
        var alert = asking.get();
        var vendor = Objects.requireNonNull(alert.vendor());
        var found = unansweredLines.of(alert, vendor, ChinaCalendar.dayOf(now));
        var plan = new ReminderPlan(days);
        if (found.lines().isEmpty()) {
            followUps.replace(
                    mayGoOn(alert, found)
                            ? followUp.postpone(plan.nextDay(ChinaCalendar.dayOf(now)))
                            : followUp.ended());
            return;
        }
        if (followUp.state() == State.NEW) {
            followUps.replace(followUp.waiting(vendor, plan.first(followUp.since())));
        } else if (followUp.step() < plan.reminders()) {
            remind(followUp, alert, found, plan, now);
        } else {
            silentVendors.add(followUp.silent(found.unsettled()));
        }
    }

    /** Whether more of it may reach somebody yet, or an answer may be rejected. */
    private static boolean mayGoOn(Alert alert, Found found) {
        return alert.status() == AlertStatus.PLANNED || !found.undecided().isEmpty();
    }

    private static boolean asks(Alert alert) {
        return alert.vendor() != null && alert.cause().asksVendor();
    }

    private void remind(FollowUp followUp, Alert alert, Found found, ReminderPlan plan, Instant now) {
        var today = ChinaCalendar.dayOf(now);
        var next = plan.after(followUp.step() + 1, today);
        if (found.remind().isEmpty()) {
            followUps.replace(followUp.skipReminder(next));
            return;
        }
        var reminder = Alert.followUp(alert, found.remind(), cause(followUp), now);
        var to = recipients.of(reminder, today);
        if (to.isEmpty()) {
            silentVendors.reportWithoutContact(alert, found.unanswered());
            followUps.replace(followUp.postpone(plan.nextDay(today)));
        } else {
            startAlerts.start(reminder);
            if (followUps.replace(followUp.recordReminder(firstMorning(to, now), next))) {
                LOG.info(
                        "Reminded {} of {} lines of alert {}, which nobody has answered",
                        alert.vendor(),
                        found.remind().size(),
                        alert.id().value());
            }
        }
    }

    /** When the first of the recipients gets the reminder. */
    private Instant firstMorning(List<Recipient> to, Instant now) {
        return to.stream()
                .map(recipient -> times.nextMorning(recipient.zone(), now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Of the day for which the reminder was planned: the same for another instance, and after a crash. */
    private static AlertCause cause(FollowUp followUp) {
        var due = Optional.ofNullable(followUp.due()).orElseThrow();
        return AlertCause.followUp(
                followUp.alert(), followUp.step() + 1, ChinaCalendar.dayOf(followUp.since()), ChinaCalendar.dayOf(due));
    }
}
