package io.certwatch.notification.bounce.mail;

import io.certwatch.notification.bounce.TakeReports;
import io.certwatch.notification.bounce.TakeReports.ReportOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Takes all reports of one message. The meter {@code notification.reports} counts them by kind and outcome; messages that
 * are no report have the kind {@code none} and the outcome {@code unreadable}.
 */
@Component
public final class BounceMail {
    private final ReadReports readReports;
    private final TakeReports takeReports;
    private final MeterRegistry registry;

    BounceMail(ReadReports readReports, TakeReports takeReports, MeterRegistry registry) {
        this.readReports = readReports;
        this.takeReports = takeReports;
        this.registry = registry;
    }

    /** @return what became of each report; none if the message reports successes only */
    public List<ReportOutcome> take(byte[] raw) throws NotAReport {
        try {
            return readReports.read(raw).stream()
                    .map(report -> {
                        var outcome = takeReports.take(report);
                        count(report.kind(), outcome);
                        return outcome;
                    })
                    .toList();
        } catch (NotAReport unreadable) {
            count("none", "unreadable");
            throw unreadable;
        }
    }

    /** Counts a message that is too large to read. */
    public void skipped() {
        count("none", "unreadable");
    }

    private void count(Enum<?> kind, Enum<?> outcome) {
        count(kind.name().toLowerCase(Locale.ROOT), outcome.name().toLowerCase(Locale.ROOT));
    }

    private void count(String kind, String outcome) {
        registry.counter("notification.reports", "kind", kind, "outcome", outcome)
                .increment();
    }
}
