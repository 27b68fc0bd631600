package io.certwatch.notification.bounce;

import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReports;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Records a report with the delivery that it is about, and suppresses the contact if the message failed for good or was
 * reported as unwanted. A report must name a message that we sent, and its recipient: the Message-ID of a delivery is
 * known to its recipient and the servers on the way only.
 */
public final class TakeReports {

    /** What became of a report. */
    public enum ReportOutcome {
        /** Nothing more is sent to the contact. */
        SUPPRESSED,
        /** It is shown with the delivery; nothing else follows from it. */
        RECORDED,
        /** The same report was taken before. */
        KNOWN,
        /** We sent no such message to such a recipient; nothing has changed. */
        UNKNOWN
    }

    private final List<Deliveries> stores;
    private final DeliveryReports reports;
    private final SuppressContacts suppressContacts;
    private final InstantSource clock;

    /** @param stores of all messages, which have different ids */
    TakeReports(
            List<Deliveries> stores, DeliveryReports reports, SuppressContacts suppressContacts, InstantSource clock) {
        this.stores = List.copyOf(stores);
        this.reports = reports;
        this.suppressContacts = suppressContacts;
        this.clock = clock;
    }

    public ReportOutcome take(MailReport report) {
        var id = withoutSending(report.message());
        return stores.stream()
                .flatMap(store -> store.withId(id).stream())
                .filter(delivery -> isAbout(report, delivery))
                .findFirst()
                .map(delivery -> take(report, delivery))
                .orElse(ReportOutcome.UNKNOWN);
    }

    /** The contact first: after a crash in between, the report is read again. */
    private ReportOutcome take(MailReport report, Delivery delivery) {
        var record = new DeliveryReport(
                report.id(), delivery.id(), report.kind(), clock.instant(), report.status(), report.words());
        if (reports.isKnown(delivery.company(), record)) return ReportOutcome.KNOWN;
        var suppressed = suppresses(record, delivery);
        reports.add(delivery.company(), record);
        return suppressed ? ReportOutcome.SUPPRESSED : ReportOutcome.RECORDED;
    }

    /** A contact whose address was changed since is left alone. */
    private boolean suppresses(DeliveryReport report, Delivery delivery) {
        return reason(report.kind())
                .flatMap(reason -> suppressContacts.suppress(
                        delivery.company(),
                        delivery.recipient().contact(),
                        delivery.recipient().email(),
                        new Suppression(reason, report.at(), report.words())))
                .isPresent();
    }

    private static Optional<Reason> reason(DeliveryReport.Kind kind) {
        return switch (kind) {
            case FAILED -> Optional.of(Reason.BOUNCED);
            case COMPLAINED -> Optional.of(Reason.COMPLAINED);
            case EXPIRED, DELAYED -> Optional.empty();
        };
    }

    private static boolean isAbout(MailReport report, Delivery delivery) {
        return delivery.attempts().stream().anyMatch(attempt -> attempt.result() == Attempt.Result.SENT)
                && report.recipients().stream().anyMatch(delivery.recipient().email()::equalsIgnoreCase);
    }

    /** A resend has the number of its sending behind a dot. */
    private static String withoutSending(String message) {
        var dot = message.indexOf('.');
        return dot < 0 ? message : message.substring(0, dot);
    }
}
