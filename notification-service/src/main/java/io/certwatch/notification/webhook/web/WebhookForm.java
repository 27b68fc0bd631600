package io.certwatch.notification.webhook.web;

import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.notification.webhook.RobotAccess;
import io.certwatch.notification.webhook.SigningSecrets.Secret;
import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.WebhookDetails;
import io.certwatch.notification.webhook.WebhookFormat;
import io.certwatch.notification.webhook.robot.RobotAddress;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request body of a webhook. */
record WebhookForm(
        @Schema(
                description = "Of https, at a public address. Of a robot the address that the provider shows, with its"
                        + " key; a change may send it as it is shown, without the key, and then it stays",
                example = "https://erp.example.com/hooks/certwatch")
        @Size(max = 2000)
        String url,

        @Schema(
                description = "certwatch (Standard Webhooks) if left out; else the provider of a group's robot, which"
                        + " gets cards for people. It is chosen once")
        @Nullable
        WebhookFormatName format,

        @Schema(description = "Of a robot's messages; zh if left out") @Nullable
        RobotLanguage language,

        @Schema(
                description = "What the provider's security settings of a robot of dingtalk or feishu show to sign"
                        + " messages. Left out: with another address none, else as it was")
        @Size(max = 200)
        @Nullable
        String secret,

        @Schema(
                description = "Types of events, as on the topics of obligations and deliveries",
                example = "[\"io.certwatch.product.obligation.opened\"]")
        @Size(min = 1, max = 50)
        List<WebhookEventType> events,

        @Schema(example = "Our ERP") @Size(max = 200) @Nullable
        String description,

        @Schema(description = "True if left out") @Nullable Boolean enabled) {

    /** @param robot null: none, or as it was */
    record WebhookChange(WebhookDetails details, @Nullable RobotAccess robot) {}

    /**
     * @param known the webhook to be changed; null for a new one
     * @throws io.certwatch.platform.web.RequestProblem with all invalid fields
     */
    WebhookChange toChange(ReceiverAddresses addresses, @Nullable Webhook known) {
        var faults = new FieldFaults();
        var chosen = format(known, faults);
        var isAsShown =
                known != null && known.isRobot() && known.details().url().equals(url.strip());
        var address = isAsShown ? url.strip() : address(addresses, faults);
        var signs = faults.optionalLine("secret", secret);
        if (signs != null && !chosen.takesSecret()) faults.add("secret", ProblemText.of("problem.webhook-no-secret"));
        var line = faults.optionalLine("description", description);
        RequestFields.rejectIfAny(faults);
        var details = new WebhookDetails(
                chosen.isRobot() && !isAsShown ? RobotAddress.hide(address) : address,
                chosen,
                chosen.isRobot() ? (language == null ? RobotLanguage.ZH : language).language() : null,
                events.stream().map(WebhookEventType::type).toList(),
                line,
                enabled == null || enabled);
        return new WebhookChange(details, chosen.isRobot() ? access(address, signs, known, isAsShown) : null);
    }

    private WebhookFormat format(@Nullable Webhook known, FieldFaults faults) {
        var before = known == null ? WebhookFormat.CERTWATCH : known.details().format();
        var chosen = format == null ? before : format.format();
        if (known != null && chosen != before) faults.add("format", ProblemText.of("problem.webhook-format"));
        return chosen;
    }

    private static @Nullable RobotAccess access(
            String address, @Nullable String signs, @Nullable Webhook known, boolean isAsShown) {
        var secret = signs == null ? null : Secret.of(signs);
        var before = known == null ? null : known.robot();
        if (before == null) return new RobotAccess(Secret.of(address), secret);
        if (!isAsShown && !isSame(before, address)) return new RobotAccess(Secret.of(address), secret);
        return secret == null ? null : new RobotAccess(before.address(), secret);
    }

    private static boolean isSame(RobotAccess before, String address) {
        try {
            return before.address().clear().equals(address);
        } catch (UnreadableSecret isReplaced) {
            return false;
        }
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
