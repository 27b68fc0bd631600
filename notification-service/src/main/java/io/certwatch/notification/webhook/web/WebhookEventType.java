package io.certwatch.notification.webhook.web;

import com.fasterxml.jackson.annotation.JsonValue;

/** The types of events that a company may have sent to a webhook: those that concern one company only. */
enum WebhookEventType {
    OBLIGATION_OPENED("io.certwatch.product.obligation.opened"),
    OBLIGATION_DUE_SOON("io.certwatch.product.obligation.due-soon"),
    OBLIGATION_IN_PROGRESS("io.certwatch.product.obligation.in-progress"),
    OBLIGATION_ANSWERED("io.certwatch.product.obligation.answered"),
    OBLIGATION_SATISFIED("io.certwatch.product.obligation.satisfied"),
    OBLIGATION_WAIVED("io.certwatch.product.obligation.waived"),
    OBLIGATION_LIFTED("io.certwatch.product.obligation.lifted"),
    OBLIGATION_REOPENED("io.certwatch.product.obligation.reopened"),
    OBLIGATION_RESCHEDULED("io.certwatch.product.obligation.rescheduled"),
    OBLIGATION_CARRIED("io.certwatch.product.obligation.carried"),
    OBLIGATION_UPDATED("io.certwatch.product.obligation.updated"),
    DELIVERY_SENT("io.certwatch.notification.delivery.sent"),
    DELIVERY_BOUNCED("io.certwatch.notification.delivery.bounced"),
    DELIVERY_GIVEN_UP("io.certwatch.notification.delivery.given-up"),
    ALERT_NO_CONTACT("io.certwatch.notification.alert.no-contact"),
    ALERT_NO_VENDOR("io.certwatch.notification.alert.no-vendor");

    private final String type;

    WebhookEventType(String type) {
        this.type = type;
    }

    /** As on the topics. */
    @JsonValue
    String type() {
        return type;
    }
}
