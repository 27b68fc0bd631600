package io.certwatch.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Messages that wait to be sent, and settled ones for some days. */
public interface WebhookMessages {

    /** Stores new messages; existing ones stay unchanged. */
    void plan(List<WebhookMessage> planned);

    Optional<WebhookMessage> find(String company, String webhook, String id);

    /** The hosts of due messages. */
    List<String> dueHosts(Instant now);

    /** Claims due messages to a host, exclusively until {@code until}. */
    List<ClaimedMessage> claim(String host, Instant now, Instant until, int limit);

    /** Claims messages of one webhook to its host that are due by then. */
    List<ClaimedMessage> claim(Webhook webhook, Instant due, Instant until, int limit);

    /** Those of one webhook that are due wait until then; a claimed one is left as it is. */
    void postpone(Webhook webhook, Instant now, Instant until);

    /** Stores the message; false if another instance has claimed it meanwhile. */
    boolean keep(ClaimedMessage claimed, WebhookMessage after);

    /** Replaces a message, and ends the claim on it; false if it has changed since it was read. */
    boolean replace(WebhookMessage read, WebhookMessage after);

    /** Messages that were given up at this time or later, the oldest first. */
    List<WebhookMessage> findFailed(String company, String webhook, Instant since, int limit);

    /** Like {@link #replace}, of many; those that have changed since they were read stay. */
    int replaceAll(List<WebhookMessage> read, UnaryOperator<WebhookMessage> change);

    void remove(ClaimedMessage claimed);

    void removeOf(String company, String webhook);

    /** @return how many settled messages */
    long removeSettledBefore(Instant oldest);

    record ClaimedMessage(WebhookMessage message, String claim) {}
}
