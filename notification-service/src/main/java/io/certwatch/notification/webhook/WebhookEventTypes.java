package io.certwatch.notification.webhook;

import java.util.List;

/** The types of events that a company may have sent to a webhook: those that concern one company only. */
public final class WebhookEventTypes {

    /** Of a message that a person sends to see whether the receiver answers. */
    public static final String TEST = "io.certwatch.webhook.test";

    public static final List<String> ALL = List.of(
            "io.certwatch.product.obligation.opened",
            "io.certwatch.product.obligation.due-soon",
            "io.certwatch.product.obligation.in-progress",
            "io.certwatch.product.obligation.answered",
            "io.certwatch.product.obligation.satisfied",
            "io.certwatch.product.obligation.waived",
            "io.certwatch.product.obligation.lifted",
            "io.certwatch.product.obligation.reopened",
            "io.certwatch.product.obligation.rescheduled",
            "io.certwatch.product.obligation.carried",
            "io.certwatch.product.obligation.updated",
            "io.certwatch.notification.delivery.sent",
            "io.certwatch.notification.delivery.given-up",
            "io.certwatch.notification.delivery.bounced",
            "io.certwatch.notification.alert.no-contact",
            "io.certwatch.notification.alert.no-vendor");

    private WebhookEventTypes() {}
}
