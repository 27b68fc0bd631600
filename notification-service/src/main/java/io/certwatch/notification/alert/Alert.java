package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one vendor, or the stewards, are told about one cause. The traceparent is that of the event that made it.
 *
 * @param announced how many lines all its parts have, if its cause has said so
 */
public record Alert(
        AlertId id,
        AlertContent subject,
        AlertCause cause,
        AlertStatus status,
        List<Recipient> recipients,
        @Nullable String traceparent,
        Instant createdAt,
        @Nullable Integer announced,
        long version) {

    static Alert begin(AlertId id, @Nullable String vendor, AlertCause cause, @Nullable String traceparent, Instant now) {
        var nothingYet = new AlertContent.Obligations(vendor, List.of());
        return new Alert(id, nothingYet, cause, AlertStatus.COLLECTING, List.of(), traceparent, now, null, 1);
    }

    static Alert toStewards(SourceNews news, @Nullable String traceparent, Instant now) {
        var id = AlertId.ofStewards(news.cause());
        return new Alert(id, news, news.cause(), AlertStatus.COLLECTING, List.of(), traceparent, now, null, 1);
    }

    public @Nullable String vendor() {
        return subject instanceof AlertContent.Obligations(var vendor, _) ? vendor : null;
    }

    public List<AlertLine> lines() {
        return subject instanceof AlertContent.Obligations(_, var lines) ? lines : List.of();
    }

    public List<AlertLine> told() {
        return subject instanceof AlertContent.Obligations obligations ? obligations.told() : List.of();
    }

    public AlertSummary summary() {
        var news = subject instanceof SourceNews told ? told : null;
        return new AlertSummary(id, vendor(), news, cause, status, told().size(), recipients, traceparent, createdAt);
    }

    /** From now on it takes no more lines. */
    Alert seal(List<Recipient> known) {
        if (subject instanceof AlertContent.Obligations obligations) {
            if (obligations.told().isEmpty()) {
                return with(AlertStatus.EMPTY, List.of());
            }
            if (obligations.vendor() == null) {
                return with(AlertStatus.NO_VENDOR, List.of());
            }
        }
        return known.isEmpty() ? with(AlertStatus.NO_CONTACT, List.of()) : with(AlertStatus.PLANNED, known);
    }

    private Alert with(AlertStatus next, List<Recipient> to) {
        return new Alert(id, subject, cause, next, to, traceparent, createdAt, announced, version);
    }
}
