package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Frequency;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which lines or notices of an alert a recipient gets: none outside their interests, urgent ones at once, and the rest at
 * once or in a digest, as they wish. Days are in China, as the dates of obligations are.
 */
public final class LineSelection {
    private LineSelection() {}

    /** Whether the recipient gets any line of the alert, now or later. */
    static boolean concerns(Alert alert, Recipient recipient, LocalDate day) {
        return alert.activeLines().stream().anyMatch(line -> isWanted(alert, line, recipient, day));
    }

    /** The lines that none of the recipients gets, now or later. */
    public static List<AlertLine> wantedByNobody(Alert alert, Collection<Recipient> recipients, LocalDate day) {
        return alert.activeLines().stream()
                .filter(line -> recipients.stream().noneMatch(recipient -> isWanted(alert, line, recipient, day)))
                .toList();
    }

    /** The keys of what waits for the recipient's digest if the alert is planned on this day. */
    public static List<String> waiting(Alert alert, Recipient recipient, LocalDate day) {
        var waits = recipient.frequency() != Frequency.AT_ONCE
                && alert.cause().mayWait()
                && alert.sending().number() == 1;
        return waits
                ? Stream.concat(
                                alert.activeLines().stream()
                                        .filter(line -> isWanted(alert, line, recipient, day))
                                        .filter(line -> !line.severity(day).isUrgent())
                                        .map(AlertLine::key),
                                alert.notices().stream()
                                        .filter(notice -> !notice.urgent())
                                        .map(TeamNotice::key))
                        .toList()
                : List.of();
    }

    /**
     * The alert as the recipient's own message tells it.
     *
     * @param day   on which the message was planned
     * @param apart keys of what waits for a digest
     */
    public static Alert message(Alert alert, Recipient recipient, LocalDate day, Collection<String> apart) {
        return alert.withLines(line -> isWanted(alert, line, recipient, day) && !apart.contains(line.key()))
                .withNotices(notice -> !apart.contains(notice.key()));
    }

    /** The interests selected the lines of a digest when it began to wait; they do not count for a colleague whom somebody named. */
    private static boolean isWanted(Alert alert, AlertLine line, Recipient recipient, LocalDate day) {
        var interests = recipient.interests();
        return alert.cause().onlyContact().isPresent()
                || (interests.entries().isEmpty()
                                || interests.entries().contains(line.entry().code()))
                        && (interests.severities().isEmpty()
                                || interests.severities().contains(line.severity(day)));
    }
}
