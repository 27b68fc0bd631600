package io.certwatch.notification.correspondence;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ResendAlert;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Impossible;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.Stale;
import io.certwatch.notification.alert.ResendAlert.ResendOutcome.UnderWay;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends vendors again what they were told of obligations that they have not answered. A message is sent once, however many of the
 * obligations it is about, and nothing is sent for an obligation of which the vendor was told on the same day.
 */
public final class AskVendors {

    /** What became of the request to ask about one obligation. */
    public enum AskOutcome {
        ASKED,
        /** It waits for a digest, or for the morning of its recipients, and is sent then. */
        WAITING,
        /** The vendor was told today already. */
        TOLD_TODAY,
        ANSWERED,
        NO_VENDOR,
        NO_CONTACT,
        /** It needs no proof any more, or nobody tracks it. */
        NOTHING_OPEN,
        /** No message about it was begun. */
        NOT_TOLD,
        /** Others changed the message at the same moment. */
        BUSY,
        UNKNOWN
    }

    public record AskedObligation(String id, AskOutcome outcome) {}

    /** When a mail server last took a message about an obligation. */
    @FunctionalInterface
    interface LastMessage {

        Optional<Instant> about(KnownObligation obligation);

        static LastMessage of(ReadCorrespondence correspondence) {
            return obligation -> correspondence.aboutObligation(obligation).products().stream()
                    .flatMap(product -> product.messages().stream())
                    .map(ProductMessage::fate)
                    .filter(fate -> fate.kind() == MessageFate.Kind.ACCEPTED)
                    .flatMap(fate -> Optional.ofNullable(fate.at()).stream())
                    .max(Instant::compareTo);
        }
    }

    private final KnownObligations obligations;
    private final Alerts alerts;
    private final ResendAlert resendAlert;
    private final LastMessage lastMessage;
    private final InstantSource clock;

    AskVendors(
            KnownObligations obligations,
            Alerts alerts,
            ResendAlert resendAlert,
            LastMessage lastMessage,
            InstantSource clock) {
        this.obligations = obligations;
        this.alerts = alerts;
        this.resendAlert = resendAlert;
        this.lastMessage = lastMessage;
        this.clock = clock;
    }

    /** Returns the outcomes in the order of the ids. */
    public List<AskedObligation> ask(String company, Collection<String> ids) {
        var sent = new HashMap<AlertId, AskOutcome>();
        return ids.stream()
                .map(id -> new AskedObligation(
                        id,
                        obligations
                                .find(company, id)
                                .map(known -> ask(known, sent))
                                .orElse(AskOutcome.UNKNOWN)))
                .toList();
    }

    private AskOutcome ask(KnownObligation known, Map<AlertId, AskOutcome> sent) {
        var vendor = known.vendor();
        if (vendor == null) return AskOutcome.NO_VENDOR;
        if (known.isClosedFor(vendor)) return AskOutcome.NOTHING_OPEN;
        if (known.answered()) return AskOutcome.ANSWERED;
        var alert = known.alert();
        if (alert == null) return AskOutcome.NOT_TOLD;
        var before = sent.get(alert);
        if (before != null) return before;
        if (isToldToday(known)) return AskOutcome.TOLD_TODAY;
        var outcome = resend(alert);
        sent.put(alert, outcome);
        return outcome;
    }

    private boolean isToldToday(KnownObligation known) {
        var today = ChinaCalendar.dayOf(clock.instant());
        return lastMessage
                .about(known)
                .filter(at -> ChinaCalendar.dayOf(at).equals(today))
                .isPresent();
    }

    private AskOutcome resend(AlertId id) {
        var alert = alerts.find(id);
        if (alert.isEmpty()) return AskOutcome.NOT_TOLD;
        if (alert.get().status() == AlertStatus.PLANNED) return AskOutcome.WAITING;
        return switch (resendAlert.resend(alert.get())) {
            case UnderWay _ -> AskOutcome.ASKED;
            case Stale _ -> AskOutcome.BUSY;
            case Impossible(var reason) ->
                switch (reason) {
                    case COLLECTING -> AskOutcome.WAITING;
                    case NO_VENDOR -> AskOutcome.NO_VENDOR;
                    case NO_CONTACT -> AskOutcome.NO_CONTACT;
                    case NOTHING_OPEN -> AskOutcome.NOTHING_OPEN;
                };
        };
    }
}
