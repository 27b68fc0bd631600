package io.certwatch.notification.webhook.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.webhook.RobotTurns;
import io.certwatch.notification.webhook.WebhookAttempts;
import io.certwatch.notification.webhook.WebhookMessages;
import io.certwatch.notification.webhook.Webhooks;
import io.certwatch.platform.secret.ValueCipher;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stores of one instance of the service. */
public record TestStores(Webhooks webhooks, WebhookMessages messages, WebhookAttempts attempts, RobotTurns turns) {

    /** By key: deriving one takes half a second, as it should. */
    private static final Map<String, ValueCipher> CIPHERS = new ConcurrentHashMap<>();

    public static TestStores in(MongoDatabase database) {
        return in(database, "0123456789abcdef");
    }

    /** @param key that secrets are encrypted with */
    public static TestStores in(MongoDatabase database, String key) {
        var cipher = CIPHERS.computeIfAbsent(key, it -> ValueCipher.of(it, "certwatch webhook"));
        return new TestStores(
                new MongoWebhooks(database, cipher, Duration.ofSeconds(5)),
                new MongoWebhookMessages(database),
                new MongoWebhookAttempts(database),
                new MongoRobotTurns(database));
    }
}
