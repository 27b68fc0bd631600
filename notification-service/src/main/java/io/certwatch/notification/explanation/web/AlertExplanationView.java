package io.certwatch.notification.explanation.web;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.explanation.AlertExplanation;
import io.certwatch.notification.explanation.ExplainedRecipient;
import io.certwatch.notification.explanation.ExplanationStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was told about a product, and why others were not: the half that notification-service knows.
 *
 * @param sentence the way that went furthest, in one sentence
 * @param obligations one for each obligation and recipient, the one that went furthest first
 */
record AlertExplanationView(String sku, BilingualText sentence, List<WayView> obligations) {

    /**
     * @param obligation null, like {@code edition} and {@code entry}, if no obligation of the product is known
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
            @Nullable String recipient,
            ExplanationStep.@Nullable Kind stoppedAt,
            List<StepView> steps) {

        static WayView of(ExplainedRecipient way) {
            var obligation = way.obligation();
            return new WayView(
                    obligation == null ? null : obligation.subject().edition(),
                    obligation == null ? null : obligation.subject().entry(),
                    obligation == null ? null : obligation.id(),
                    valueOf(way.alert()),
                    way.recipient(),
                    way.stop().map(ExplanationStep::kind).orElse(null),
                    way.steps().stream().map(StepView::of).toList());
        }

        private static @Nullable String valueOf(@Nullable AlertId alert) {
            return alert == null ? null : alert.value();
        }
    }

    @Schema(name = "AlertExplanationStep")
    record StepView(ExplanationStep.Kind step, ExplanationStep.State state, BilingualText sentence) {

        static StepView of(ExplanationStep step) {
            return new StepView(step.kind(), step.state(), step.sentence());
        }
    }

    static AlertExplanationView of(AlertExplanation explanation) {
        return new AlertExplanationView(
                explanation.sku(),
                explanation.sentence(),
                explanation.ways().stream().map(WayView::of).toList());
    }
}
