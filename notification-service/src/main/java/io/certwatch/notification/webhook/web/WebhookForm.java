package io.certwatch.notification.webhook.web;

import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.notification.webhook.WebhookDetails;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request body of a webhook. */
record WebhookForm(
        @Schema(description = "Of https, at a public address", example = "https://erp.example.com/hooks/certwatch")
        @Size(max = 2000)
        String url,

        @Schema(
                description = "Types of events, as on the topics of obligations and deliveries",
                example = "[\"io.certwatch.product.obligation.opened\"]")
        @Size(min = 1, max = 50)
        List<WebhookEventType> events,

        @Schema(example = "Our ERP") @Size(max = 200) @Nullable
        String description,

        @Schema(description = "True if left out") @Nullable Boolean enabled) {

    /** @throws io.certwatch.platform.web.RequestProblem with all invalid fields */
    WebhookDetails toDetails(ReceiverAddresses addresses) {
        var faults = new FieldFaults();
        var address = address(addresses, faults);
        var line = faults.optionalLine("description", description);
        RequestFields.rejectIfAny(faults);
        var types = events.stream().map(WebhookEventType::type).toList();
        return new WebhookDetails(address, types, line, enabled == null || enabled);
    }

    private String address(ReceiverAddresses addresses, FieldFaults faults) {
        var written = faults.line("url", url);
        try {
            return written.isEmpty() ? written : addresses.check(written);
        } catch (UnusableAddress unusable) {
            faults.add("url", ProblemText.of("problem.address", unusable.words()));
            return written;
        }
    }
}
