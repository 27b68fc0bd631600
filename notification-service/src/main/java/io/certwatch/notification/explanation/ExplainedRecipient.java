package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from an obligation to one recipient of a message about it.
 *
 * @param obligation null if none of the product is known
 * @param message    null until there is one
 * @param recipient  an e-mail address; null if the way ended before there was any recipient
 * @param steps in their order, up to the first that stopped
 */
public record ExplainedRecipient(
        @Nullable KnownObligation obligation,
        @Nullable Message message,
        @Nullable String recipient,
        List<ExplanationStep> steps) {

    /** The alert that the message is, or was, to tell. */
    public record Message(AlertId alert, AlertCause.Kind cause, Instant createdAt) {

        static Message of(Alert alert) {
            return new Message(alert.id(), alert.cause().kind(), alert.createdAt());
        }
    }

    public ExplainedRecipient {
        steps = List.copyOf(steps);
    }

    static ExplainedRecipient of(KnownObligation obligation, ExplanationStep... steps) {
        return new ExplainedRecipient(obligation, null, null, List.of(steps));
    }

    static ExplainedRecipient of(KnownObligation obligation, Alert alert, ExplanationStep... steps) {
        return new ExplainedRecipient(obligation, Message.of(alert), null, List.of(steps));
    }

    @Nullable
    Instant since() {
        return message == null ? null : message.createdAt();
    }

    /** The step at which the way ended; empty if the mail server accepted a message. */
    public Optional<ExplanationStep> stop() {
        return steps.stream().filter(ExplanationStep::isStopped).findFirst();
    }

    public BilingualText sentence() {
        return steps.getLast().sentence();
    }

    int length() {
        return steps.size();
    }

    boolean isEnded() {
        return steps.getLast().isStopped();
    }

    ExplainedRecipient to(String email, List<ExplanationStep> more) {
        return new ExplainedRecipient(
                obligation,
                message,
                email,
                Stream.concat(steps.stream(), more.stream()).toList());
    }

    ExplainedRecipient then(ExplanationStep step) {
        return new ExplainedRecipient(
                obligation,
                message,
                recipient,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }
}
