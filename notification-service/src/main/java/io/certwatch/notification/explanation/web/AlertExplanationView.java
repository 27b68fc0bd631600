package io.certwatch.notification.explanation.web;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.explanation.ExplainAlerts.AlertExplanation;
import io.certwatch.notification.explanation.ExplainedRecipient;
import io.certwatch.notification.explanation.ExplanationStep;
import io.certwatch.notification.vocabulary.BilingualText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was told about a product, and why others were not: the half that notification-service knows.
 *
 * @param sentence the way that went furthest, in one sentence
 * @param obligations one for each message about each obligation and its recipients. First those of the newest messages, the one that went
 *     furthest first; then those of earlier messages, newest first, at most 20 messages about an obligation
 */
record AlertExplanationView(String sku, BilingualText sentence, List<WayView> obligations) {

    /**
     * @param obligation null, like {@code edition} and {@code entry}, if no obligation of the product is known
     * @param alert null, like {@code cause} and {@code createdAt}, if there is no message yet
     * @param recipient the e-mail address; null if the way ended before there was any
     * @param stoppedAt null if the mail server accepted a message
     * @param steps in their order, up to the one that stopped
     */
    @Schema(name = "ExplainedRecipient")
    record WayView(
            @Nullable String edition,
            @Nullable String entry,
            @Nullable String obligation,
            @Nullable String alert,
            AlertCause.@Nullable Kind cause,
            @Nullable Instant createdAt,
            @Nullable String recipient,
            ExplanationStep.@Nullable Kind stoppedAt,
            List<StepView> steps) {

        static WayView of(ExplainedRecipient way) {
            var obligation = way.obligation();
            var message = way.message();
            return new WayView(
                    obligation == null ? null : obligation.subject().edition(),
                    obligation == null ? null : obligation.subject().entry(),
                    obligation == null ? null : obligation.id(),
                    message == null ? null : message.alert().value(),
                    message == null ? null : message.cause(),
                    message == null ? null : message.createdAt(),
                    way.recipient(),
                    way.stop().map(ExplanationStep::kind).orElse(null),
                    way.steps().stream().map(StepView::of).toList());
        }
    }

    @Schema(name = "AlertExplanationStep")
    record StepView(ExplanationStep.Kind step, ExplanationStep.State state, BilingualText sentence) {

        static StepView of(ExplanationStep step) {
            return new StepView(step.kind(), step.state(), step.sentence());
        }

        /** At which the way ended; null if it did not. */
        static ExplanationStep.@Nullable Kind stop(List<ExplanationStep> steps) {
            var last = steps.getLast();
            return last.state() == ExplanationStep.State.STOPPED ? last.kind() : null;
        }
    }

    static AlertExplanationView of(AlertExplanation explanation) {
        return new AlertExplanationView(
                explanation.sku(),
                explanation.sentence(),
                explanation.ways().stream().map(WayView::of).toList());
    }
}
