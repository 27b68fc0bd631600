package io.certwatch.notification.webhook;

import io.certwatch.notification.timing.Wakeups;
import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.certwatch.notification.webhook.WebhookMessage.Status;
import io.certwatch.notification.webhook.WebhookMessages.ClaimedMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one message, or what a robot gets together, within the trace that led to it, and stores what became of it. */
record SendMessage(
        Webhooks webhooks,
        WebhookMessages messages,
        WebhookAttempts attempts,
        Receivers receivers,
        MessageBodies bodies,
        OvertakenNews overtakenNews,
        GatherMessages gatherMessages,
        DisableWebhooks disableWebhooks,
        WebhookRetry retry,
        WebhookTracing tracing,
        InstantSource clock,
        WebhookListener listener,
        Wakeups wakeups) {

    /** Continues the trace of the event that led to a message. */
    @FunctionalInterface
    interface WebhookTracing {

        void within(@Nullable String traceparent, String name, Runnable work);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SendMessage.class);

    void send(ClaimedMessage claimed) {
        tracing.within(claimed.message().traceparent(), "send webhook", () -> attempt(claimed));
    }

    private void attempt(ClaimedMessage claimed) {
        var message = claimed.message();
        var found = webhooks.find(message.company(), message.webhook());
        if (found.isEmpty()) {
            messages.remove(claimed);
            return;
        }
        var webhook = found.get();
        if (!webhook.isActive()) {
            var response = ReceiverResponse.ofFailure(
                    Failure.WEBHOOK_DISABLED, "The webhook was disabled before.", Duration.ZERO);
            conclude(claimed, webhook, response);
        } else if (!webhook.host().equals(message.host())) {
            messages.keep(claimed, message.movedTo(webhook.host(), clock.instant()));
        } else if (webhook.isRobot()) {
            sendTogether(leaveOutOvertaken(gatherMessages.gather(claimed, webhook, clock.instant()), webhook), webhook);
        } else {
            sendTogether(List.of(claimed), webhook);
        }
    }

    /** What is over is not told, also not when it is sent again. */
    private List<ClaimedMessage> leaveOutOvertaken(List<ClaimedMessage> gathered, Webhook webhook) {
        if (gathered.isEmpty()) return gathered;
        var overtaken = overtakenNews.among(
                webhook, gathered.stream().map(ClaimedMessage::message).toList());
        var response =
                ReceiverResponse.ofFailure(Failure.OVERTAKEN, "The obligation has a newer state.", Duration.ZERO);
        gathered.stream()
                .filter(one -> overtaken.contains(one.message().id()))
                .forEach(one -> conclude(one, webhook, response));
        return gathered.stream()
                .filter(one -> !overtaken.contains(one.message().id()))
                .toList();
    }

    /** Each message has the outcome of the one call, and is sent again on its own account if that failed. */
    private void sendTogether(List<ClaimedMessage> claimed, Webhook webhook) {
        if (claimed.isEmpty()) return;
        var messages = claimed.stream().map(ClaimedMessage::message).toList();
        var response = receivers.send(webhook, messages.getFirst().id(), bodies.write(webhook, messages));
        if (response.failure() == Failure.ROBOT_TOO_MANY && response.retryAfter() != null)
            gatherMessages.rest(webhook, clock.instant().plus(response.retryAfter()));
        claimed.forEach(one -> conclude(one, webhook, response));
    }

    /** The message last: after a crash in between, it is sent again, and what was done before it is done again. */
    private void conclude(ClaimedMessage claimed, Webhook webhook, ReceiverResponse response) {
        var now = clock.instant();
        var after = claimed.message().after(response, now, retry);
        if (response.failure() != Failure.NOT_TRIED || !after.isPending()) {
            record(WebhookAttempt.of(after, response, now));
        }
        if (after.status() == Status.FAILED && response.failure() != Failure.OVERTAKEN)
            disableWebhooks.onFailed(webhook, claimed.message(), response, now);
        messages.keep(claimed, after);
        if (after.due() != null) wakeups.at(after.due());
    }

    private void record(WebhookAttempt attempt) {
        attempts.add(attempt);
        listener.onAttempted(attempt);
        LOG.info(
                "Webhook {}, message {}: {} {}",
                attempt.webhook(),
                attempt.message(),
                attempt.result(),
                attempt.failure() == null ? attempt.status() : attempt.detail());
    }
}
