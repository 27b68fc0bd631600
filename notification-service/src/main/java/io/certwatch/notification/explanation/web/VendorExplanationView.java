package io.certwatch.notification.explanation.web;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.explanation.ExplainVendor.VendorExplanation;
import io.certwatch.notification.explanation.ExplainVendor.VendorWay;
import io.certwatch.notification.explanation.ExplanationStep;
import io.certwatch.notification.explanation.web.AlertExplanationView.StepView;
import io.certwatch.notification.vocabulary.BilingualText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who at a vendor was told of its products that need a proof, and why others were not: the newest message about each.
 *
 * @param sentence the way that went furthest, in one sentence
 * @param ways one for each message and recipient with the same steps; those that went furthest first
 * @param more whether more is open than the 50 obligations that changed last, which are explained
 */
@Schema(name = "VendorExplanation")
record VendorExplanationView(String vendor, BilingualText sentence, List<VendorWayView> ways, boolean more) {

    /**
     * @param alert null, like {@code cause} and {@code createdAt}, if there is no message yet
     * @param recipient the e-mail address; null if the way ended before there was any
     * @param stoppedAt null if the mail server accepted a message
     * @param steps in their order, up to the one that stopped
     * @param obligations that went this way; empty if none of the vendor is open
     */
    @Schema(name = "VendorWay")
    record VendorWayView(
            @Nullable String alert,
            AlertCause.@Nullable Kind cause,
            @Nullable Instant createdAt,
            @Nullable String recipient,
            ExplanationStep.@Nullable Kind stoppedAt,
            List<StepView> steps,
            List<ExplainedObligationView> obligations) {

        static VendorWayView of(VendorWay told) {
            var way = told.way();
            var message = way.message();
            return new VendorWayView(
                    message == null ? null : message.alert().value(),
                    message == null ? null : message.cause(),
                    message == null ? null : message.createdAt(),
                    way.recipient(),
                    way.stop().map(ExplanationStep::kind).orElse(null),
                    way.steps().stream().map(StepView::of).toList(),
                    told.obligations().stream().map(ExplainedObligationView::of).toList());
        }
    }

    @Schema(name = "ExplainedObligation")
    record ExplainedObligationView(String id, String sku, String edition, String entry) {

        static ExplainedObligationView of(KnownObligation obligation) {
            var subject = obligation.subject();
            return new ExplainedObligationView(obligation.id(), subject.sku(), subject.edition(), subject.entry());
        }
    }

    static VendorExplanationView of(VendorExplanation explanation) {
        return new VendorExplanationView(
                explanation.vendor(),
                explanation.sentence(),
                explanation.ways().stream().map(VendorWayView::of).toList(),
                explanation.more());
    }
}
