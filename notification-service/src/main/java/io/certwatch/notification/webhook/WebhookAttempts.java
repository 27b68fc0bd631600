package io.certwatch.notification.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of attempts. */
public interface WebhookAttempts {

    void add(WebhookAttempt attempt);

    /** Newest first, starting after the id {@code after}. */
    List<WebhookAttempt> page(String company, String webhook, int limit, @Nullable String after);

    /** Whether the receiver has accepted a message of the webhook since then, other than a test. */
    boolean anyDelivered(String company, String webhook, Instant since);

    void removeOf(String company, String webhook);

    /** @return how many */
    long removeBefore(Instant oldest);
}
