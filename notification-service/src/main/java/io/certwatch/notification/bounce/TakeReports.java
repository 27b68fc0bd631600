package io.certwatch.notification.bounce;

import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.contact.Suppression;
import io.certwatch.notification.contact.Suppression.Reason;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReports;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Records a report with the delivery that it is about, takes its success back if the message came back, and suppresses the
 * contact if it failed for good or was reported as unwanted. A report must name a message that we sent, and its recipient: the Message-ID of a delivery is
 * known to its recipient and the servers on the way only.
 */
public final class TakeReports {

    /** What became of a report. */
    public enum ReportOutcome {
        /** Nothing more is sent to the contact. */
        SUPPRESSED,
        /** It is shown with the delivery; the contact can still be reached, or was changed or confirmed since. */
        RECORDED,
        /** A report of the same kind about this message to this recipient was taken before. */
        KNOWN,
        /** We sent no such message to such a recipient; nothing has changed. */
        UNKNOWN
    }

    private final List<SentMessages> all;
    private final DeliveryReports reports;
    private final SuppressContacts suppressContacts;
    private final InstantSource clock;

    /** @param all messages that were sent; they have different ids */
    TakeReports(
            List<SentMessages> all, DeliveryReports reports, SuppressContacts suppressContacts, InstantSource clock) {
        this.all = List.copyOf(all);
        this.reports = reports;
        this.suppressContacts = suppressContacts;
        this.clock = clock;
    }

    public ReportOutcome take(MailReport report) {
        var number = MessageNumber.of(report.message());
        return all.stream()
                .flatMap(kind -> kind
                        .find(number)
                        .filter(message -> isAbout(report, message))
                        .map(message -> take(report, number, message, kind))
                        .stream())
                .findFirst()
                .orElse(ReportOutcome.UNKNOWN);
    }

    /** The report is stored last: after a crash in between, it is read again. */
    private ReportOutcome take(MailReport report, MessageNumber number, SentMessage message, SentMessages kind) {
        var record = record(report, number, message);
        if (reports.isKnown(message.company(), record)) return ReportOutcome.KNOWN;
        var suppressed = suppresses(record, message);
        if (record.kind().isEnd()) {
            kind.settleBounce(number, record);
        }
        reports.add(message.company(), record);
        return suppressed ? ReportOutcome.SUPPRESSED : ReportOutcome.RECORDED;
    }

    /** However often a server reports it, and in whatever form: a message, its recipient and what became of it are one report. */
    private DeliveryReport record(MailReport report, MessageNumber number, SentMessage message) {
        var id = String.join(
                "/",
                String.valueOf(number.sending()),
                message.email().toLowerCase(Locale.ROOT),
                report.kind().name());
        return new DeliveryReport(id, message.id(), report.kind(), clock.instant(), report.status(), report.words());
    }

    /** A contact whose address was changed since, or whose owner confirmed it after a message that came back, is left alone. */
    private boolean suppresses(DeliveryReport report, SentMessage message) {
        return switch (report.kind()) {
            case FAILED ->
                suppressContacts
                        .suppressBounced(
                                message.company(),
                                message.contact(),
                                message.email(),
                                message.at(),
                                new Suppression(Reason.BOUNCED, report.at(), report.words()))
                        .isPresent();
            case COMPLAINED ->
                suppressContacts
                        .suppress(
                                message.company(),
                                message.contact(),
                                message.email(),
                                new Suppression(Reason.COMPLAINED, report.at(), report.words()))
                        .isPresent();
            case EXPIRED, DELAYED -> false;
        };
    }

    private static boolean isAbout(MailReport report, SentMessage message) {
        return report.recipients().stream().anyMatch(message.email()::equalsIgnoreCase);
    }
}
