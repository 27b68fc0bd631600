package io.certwatch.notification.bounce.mail;

import io.certwatch.notification.bounce.TakeReports;
import io.certwatch.notification.bounce.TakeReports.ReportOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Takes all reports of one message. The meter {@code notification.reports} counts them by source, kind and outcome; messages
 * that are no report have the kind {@code none} and the outcome {@code unreadable}.
 */
@Component
public final class BounceMail {
    /** Where a message came from. */
    public enum Source {
        /** What is no report stays there, for a person to look at. */
        MAILBOX,
        /** The caller learns what is no report. */
        POST
    }

    private final ReadReports readReports;
    private final TakeReports takeReports;
    private final MeterRegistry registry;

    BounceMail(ReadReports readReports, TakeReports takeReports, MeterRegistry registry) {
        this.readReports = readReports;
        this.takeReports = takeReports;
        this.registry = registry;
    }

    /** @return what became of each report; none if the message reports successes only */
    public List<ReportOutcome> take(byte[] raw, Source source) throws NotAReport {
        try {
            return readReports.read(raw).stream()
                    .map(report -> {
                        var outcome = takeReports.take(report);
                        count(source, name(report.kind()), name(outcome));
                        return outcome;
                    })
                    .toList();
        } catch (NotAReport unreadable) {
            countUnreadable(source);
            throw unreadable;
        }
    }

    /** Counts a message that is too large to read. */
    public void countSkipped(Source source) {
        countUnreadable(source);
    }

    private void countUnreadable(Source source) {
        count(source, "none", "unreadable");
    }

    private void count(Source source, String kind, String outcome) {
        registry.counter("notification.reports", "source", name(source), "kind", kind, "outcome", outcome)
                .increment();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
