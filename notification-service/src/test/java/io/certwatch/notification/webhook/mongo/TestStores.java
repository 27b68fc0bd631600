package io.certwatch.notification.webhook.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.webhook.WebhookAttempts;
import io.certwatch.notification.webhook.WebhookMessages;
import io.certwatch.notification.webhook.Webhooks;
import io.certwatch.platform.secret.ValueCipher;
import java.time.Duration;

/** The stores of one instance of the service. */
public record TestStores(Webhooks webhooks, WebhookMessages messages, WebhookAttempts attempts) {

    public static TestStores in(MongoDatabase database) {
        return in(database, "0123456789abcdef");
    }

    /** @param key that secrets are encrypted with */
    public static TestStores in(MongoDatabase database, String key) {
        var cipher = ValueCipher.of(key, "certwatch webhook");
        return new TestStores(
                new MongoWebhooks(database, cipher, Duration.ofSeconds(5)),
                new MongoWebhookMessages(database),
                new MongoWebhookAttempts(database));
    }
}
