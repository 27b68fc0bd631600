package io.certwatch.notification.alert;

import io.certwatch.notification.alert.AlertCause.Kind;

/**
 * The cause of an alert as events state it. They know no reminders, digests and mails of an inbox, whose cause is the clock, on a day; who
 * passes obligations on decides about them.
 */
public record PublishedCause(String kind, String id) {

    public static PublishedCause of(AlertCause cause) {
        var id = cause.id();
        return switch (cause.kind()) {
            case REMINDER -> new PublishedCause(Kind.CLOCK.name(), id);
            case FOLLOW_UP, DIGEST, INBOX ->
                new PublishedCause(Kind.CLOCK.name(), id.substring(id.lastIndexOf('/') + 1));
            case PASSED_ON -> new PublishedCause(Kind.DECISION.name(), id.substring(id.indexOf('/') + 1));
            default -> new PublishedCause(cause.kind().name(), id);
        };
    }
}
