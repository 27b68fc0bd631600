package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.ofPassed;
import static io.certwatch.notification.explanation.ExplanationStep.ofStopped;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks from the events of a product's obligations to the answers of the mail servers, and tells where a way ended. */
public final class ExplainAlerts {

    /**
     * Who was told about a product, and why others were not.
     *
     * @param ways one for each message about each obligation, and its recipients; never empty
     */
    public record AlertExplanation(String sku, List<ExplainedRecipient> ways) {

        static final Comparator<ExplainedRecipient> FURTHEST_FIRST = Comparator.comparing(
                        (ExplainedRecipient way) -> way.stop().isPresent())
                .thenComparing(
                        Comparator.comparingInt(ExplainedRecipient::length).reversed());

        private static final Comparator<ExplainedRecipient> NEWEST_FIRST =
                Comparator.comparing(ExplainedRecipient::since, Comparator.nullsFirst(Comparator.reverseOrder()));

        public AlertExplanation {
            ways = List.copyOf(ways);
        }

        /**
         * @param newest of the newest message about each obligation: those that went furthest come first
         * @param earlier of the messages before: these come last, newest first
         */
        static AlertExplanation of(String sku, List<ExplainedRecipient> newest, List<ExplainedRecipient> earlier) {
            return new AlertExplanation(
                    sku,
                    Stream.concat(
                                    newest.stream().sorted(FURTHEST_FIRST),
                                    earlier.stream().sorted(NEWEST_FIRST.thenComparing(FURTHEST_FIRST)))
                            .toList());
        }

        /** The way of a newest message that went furthest, in one sentence. */
        public BilingualText sentence() {
            return ways.getFirst().sentence();
        }
    }

    /** About one obligation; older ones are not explained. */
    static final int MESSAGES = 20;

    private final KnownObligations obligations;
    private final ObligationAlerts obligationAlerts;
    private final Alerts alerts;
    private final ExplainRecipients explainRecipients;

    ExplainAlerts(
            KnownObligations obligations,
            ObligationAlerts obligationAlerts,
            Alerts alerts,
            ExplainRecipients explainRecipients) {
        this.obligations = obligations;
        this.obligationAlerts = obligationAlerts;
        this.alerts = alerts;
        this.explainRecipients = explainRecipients;
    }

    /**
     * Explains the newest messages about each obligation of the product: its opening, its reminders and the follow-ups of unanswered alerts.
     *
     * @param recipient an e-mail address; null for all
     */
    public AlertExplanation explain(String company, String sku, @Nullable String recipient) {
        var newest = new ArrayList<ExplainedRecipient>();
        var earlier = new ArrayList<ExplainedRecipient>();
        for (var obligation : obligations.ofProduct(company, sku)) {
            var messages = messages(obligation);
            newest.addAll(explainNewest(obligation, recipient));
            messages.stream()
                    .skip(obligation.alert() == null ? 0 : 1)
                    .forEach(message -> earlier.addAll(ways(obligation, message, recipient)));
        }
        if (newest.isEmpty()) {
            newest.add(new ExplainedRecipient(
                    null, null, null, List.of(ofStopped(Kind.OBLIGATION, "explanation.obligation.none", sku))));
        }
        return AlertExplanation.of(sku, newest, earlier);
    }

    /** The ways of the newest message about an obligation. */
    List<ExplainedRecipient> explainNewest(KnownObligation obligation, @Nullable String recipient) {
        return obligation.alert() == null
                ? List.of(ExplainedRecipient.of(obligation, withoutMessage(obligation)))
                : ways(obligation, messages(obligation).getFirst(), recipient);
    }

    /** Newest first: the alert that the newest event belongs to may not be stored yet. */
    private List<AlertId> messages(KnownObligation obligation) {
        var vendor = obligation.vendor();
        var stored = vendor == null
                ? List.<AlertId>of()
                : obligationAlerts.about(obligation.company(), vendor, obligation.id(), MESSAGES);
        var current = obligation.alert();
        return current == null || stored.contains(current)
                ? stored
                : Stream.concat(Stream.of(current), stored.stream()).toList();
    }

    private List<ExplainedRecipient> ways(KnownObligation obligation, AlertId id, @Nullable String recipient) {
        var found = alerts.find(id);
        if (found.isEmpty()) {
            return List.of(ExplainedRecipient.of(
                    obligation, event(obligation), ofStopped(Kind.ALERT, "explanation.alert.begins")));
        }
        var alert = found.get();
        var told = ExplainedRecipient.of(obligation, alert, cause(alert, obligation))
                .then(ofAlert(alert, obligation));
        return told.isEnded()
                ? List.of(told)
                : explainRecipients.of(told, alert, obligation, recipient).toList();
    }

    private static ExplanationStep cause(Alert alert, KnownObligation obligation) {
        var unanswered = alert.cause().unansweredSince();
        if (unanswered.isPresent()) {
            return ofPassed(Kind.OBLIGATION, "explanation.obligation.unanswered", unanswered.get());
        }
        if (alert.cause().kind() == AlertCause.Kind.PASSED_ON) {
            return ofPassed(
                    Kind.OBLIGATION, "explanation.obligation.passed-on", ChinaCalendar.dayOf(alert.createdAt()));
        }
        return alert.id().equals(obligation.alert())
                ? event(obligation)
                : alert.lines().stream()
                        .filter(line -> line.obligation().equals(obligation.id()))
                        .reduce((_, later) -> later)
                        .map(line -> event(line.news().name(), alert.createdAt()))
                        .orElseGet(() -> event(obligation));
    }

    private static ExplanationStep event(KnownObligation obligation) {
        return event(obligation.transition().name(), obligation.at());
    }

    private static ExplanationStep event(String transition, Instant at) {
        return ofPassed(Kind.OBLIGATION, "explanation.obligation." + transition, ChinaCalendar.dayOf(at));
    }

    private static ExplanationStep withoutMessage(KnownObligation obligation) {
        var at = ChinaCalendar.dayOf(obligation.at());
        return switch (obligation.transition()) {
            case SATISFIED, WAIVED, LIFTED ->
                ofStopped(Kind.OBLIGATION, "explanation.closed." + obligation.transition(), at);
            case OPENED, REOPENED, DUE_SOON, LAPSE_CHANGED, IN_PROGRESS, RESCHEDULED, CARRIED, UPDATED, ANSWERED ->
                ofStopped(Kind.OBLIGATION, "explanation.obligation.silent", at);
        };
    }

    private static ExplanationStep ofAlert(Alert alert, KnownObligation obligation) {
        var isTold =
                alert.activeLines().stream().anyMatch(line -> line.obligation().equals(obligation.id()));
        var since = ChinaCalendar.dayOf(alert.createdAt());
        if (!isTold) return ofStopped(Kind.ALERT, "explanation.alert.withdrawn", ChinaCalendar.dayOf(obligation.at()));
        return switch (alert.status()) {
            case COLLECTING -> ofStopped(Kind.ALERT, "explanation.alert.collecting", since);
            case EMPTY -> ofStopped(Kind.ALERT, "explanation.alert.withdrawn", since);
            case NO_VENDOR, NO_CONTACT, PLANNED, SENT, GIVEN_UP, BOUNCED ->
                ofPassed(Kind.ALERT, "explanation.alert.complete", since, AlertLine.countProducts(alert.activeLines()));
        };
    }
}
