package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.passed;
import static io.certwatch.notification.explanation.ExplanationStep.stopped;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.platform.time.ChinaCalendar;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks from the events of a product's obligations to the answers of the mail servers, and tells where a way ended. */
public final class ExplainAlerts {

    private final KnownObligations obligations;
    private final Alerts alerts;
    private final ExplainRecipients explainRecipients;

    ExplainAlerts(KnownObligations obligations, Alerts alerts, ExplainRecipients explainRecipients) {
        this.obligations = obligations;
        this.alerts = alerts;
        this.explainRecipients = explainRecipients;
    }

    /**
     * Explains the newest message about each obligation of the product.
     *
     * @param recipient an e-mail address; null for all
     */
    public AlertExplanation explain(String company, String sku, @Nullable String recipient) {
        var ways = obligations.ofProduct(company, sku).stream()
                .flatMap(obligation -> ways(obligation, recipient))
                .toList();
        var nothing = new ExplainedRecipient(
                null, null, List.of(stopped(Kind.OBLIGATION, "explanation.obligation.none", sku)));
        return new AlertExplanation(sku, ways.isEmpty() ? List.of(nothing) : ways);
    }

    private Stream<ExplainedRecipient> ways(KnownObligation obligation, @Nullable String recipient) {
        var id = obligation.alert();
        if (id == null) {
            return Stream.of(ExplainedRecipient.of(obligation, withoutMessage(obligation)));
        }
        var arrived = passed(
                Kind.OBLIGATION,
                "explanation.obligation." + obligation.transition(),
                ChinaCalendar.dayOf(obligation.at()));
        var way = ExplainedRecipient.of(obligation, arrived);
        var alert = alerts.find(id);
        if (alert.isEmpty()) {
            return Stream.of(way.then(stopped(Kind.ALERT, "explanation.alert.begins")));
        }
        var told = way.then(ofAlert(alert.get(), obligation));
        return told.isEnded() ? Stream.of(told) : explainRecipients.of(told, alert.get(), obligation, recipient);
    }

    private static ExplanationStep withoutMessage(KnownObligation obligation) {
        var at = ChinaCalendar.dayOf(obligation.at());
        return switch (obligation.transition()) {
            case SATISFIED, WAIVED, LIFTED ->
                stopped(Kind.OBLIGATION, "explanation.closed." + obligation.transition(), at);
            case OPENED, REOPENED, DUE_SOON, IN_PROGRESS, RESCHEDULED, CARRIED, UPDATED, ANSWERED ->
                stopped(Kind.OBLIGATION, "explanation.obligation.silent", at);
        };
    }

    private static ExplanationStep ofAlert(Alert alert, KnownObligation obligation) {
        var isTold =
                alert.activeLines().stream().anyMatch(line -> line.obligation().equals(obligation.id()));
        var since = ChinaCalendar.dayOf(alert.createdAt());
        if (!isTold) {
            return stopped(Kind.ALERT, "explanation.alert.withdrawn", ChinaCalendar.dayOf(obligation.at()));
        }
        return switch (alert.status()) {
            case COLLECTING -> stopped(Kind.ALERT, "explanation.alert.collecting", since);
            case EMPTY -> stopped(Kind.ALERT, "explanation.alert.withdrawn", since);
            case NO_VENDOR, NO_CONTACT, PLANNED, SENT, GIVEN_UP ->
                passed(
                        Kind.ALERT,
                        "explanation.alert.complete",
                        since,
                        alert.activeLines().size());
        };
    }
}
