package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one vendor is told about one cause. The traceparent is that of the event that made it. */
public record Alert(
        AlertId id,
        @Nullable String vendor,
        Cause cause,
        Status status,
        List<Line> lines,
        List<Recipient> recipients,
        @Nullable String traceparent,
        Instant createdAt,
        long version) {

    static Alert begin(AlertId id, @Nullable String vendor, Cause cause, @Nullable String traceparent, Instant now) {
        return new Alert(id, vendor, cause, Status.COLLECTING, List.of(), List.of(), traceparent, now, 1);
    }

    public List<Line> told() {
        return lines.stream().filter(line -> !line.takenOut()).toList();
    }

    public AlertSummary summary() {
        return new AlertSummary(id, vendor, cause, status, told().size(), recipients, traceparent, createdAt);
    }

    /** From now on it takes no more lines. */
    Alert seal(List<Contact> contacts) {
        if (told().isEmpty()) {
            return with(Status.EMPTY, List.of());
        }
        if (vendor == null) {
            return with(Status.NO_VENDOR, List.of());
        }
        if (contacts.isEmpty()) {
            return with(Status.NO_CONTACT, List.of());
        }
        return with(Status.PLANNED, contacts.stream().map(Recipient::of).toList());
    }

    private Alert with(Status next, List<Recipient> to) {
        return new Alert(id, vendor, cause, next, lines, to, traceparent, createdAt, version);
    }
}
