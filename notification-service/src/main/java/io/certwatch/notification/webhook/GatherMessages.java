package io.certwatch.notification.webhook;

import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.WebhookMessages.ClaimedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps robots within the rates of their providers: a robot gets one message at a time, with all that has happened since the last one.
 *
 * @param pause from one message of a robot to the next
 * @param lease how long claimed messages belong to this instance
 */
record GatherMessages(WebhookMessages messages, RobotTurns turns, Duration pause, Duration lease) {

    /** Of one card; the others come with the next one. */
    static final int AT_ONCE = 100;

    /**
     * With the first, those of the same robot that are due before its next turn; none if its turn has not come, and then they wait for
     * it.
     */
    List<ClaimedMessage> gather(ClaimedMessage first, Webhook webhook, Instant now) {
        var turn = turns.take(robot(webhook), now, pause);
        if (turn.isAfter(now)) {
            messages.keep(first, first.message().postponeTo(turn));
            messages.postpone(webhook, now, turn);
            return List.of();
        }
        var gathered = new ArrayList<ClaimedMessage>();
        gathered.add(first);
        gathered.addAll(messages.claim(webhook, now.plus(pause), now.plus(lease), AT_ONCE - 1));
        return gathered;
    }

    /** The provider has asked for a rest. */
    void rest(Webhook webhook, Instant until) {
        turns.rest(robot(webhook), until);
    }

    private static String robot(Webhook webhook) {
        try {
            return webhook.address();
        } catch (UnreadableSecret isNotCalled) {
            return webhook.company() + "/" + webhook.id();
        }
    }
}
