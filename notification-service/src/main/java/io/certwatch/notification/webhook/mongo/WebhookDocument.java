package io.certwatch.notification.webhook.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.RobotAccess;
import io.certwatch.notification.webhook.SigningSecrets;
import io.certwatch.notification.webhook.SigningSecrets.Secret;
import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.Webhook.Deactivation;
import io.certwatch.notification.webhook.WebhookDetails;
import io.certwatch.platform.secret.ValueCipher;
import java.security.GeneralSecurityException;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is stored.
 *
 * @param slot company and number, so that a company never has more webhooks than numbers
 * @param secret encrypted
 * @param robotAddress encrypted; the details show it without the provider's key
 * @param robotSecret encrypted
 * @param testedAt the last test
 */
public record WebhookDocument(
        @BsonId String key,
        String slot,
        String company,
        String id,
        WebhookDetails details,
        Binary secret,
        @Nullable Binary previousSecret,
        @Nullable Instant previousUntil,
        @Nullable Binary robotAddress,
        @Nullable Binary robotSecret,
        @Nullable Deactivation deactivation,
        Instant createdAt,
        Instant activeSince,
        @Nullable Instant testedAt,
        long version) {

    private static final String ROBOT_ADDRESS = "/robot-address";
    private static final String ROBOT_SECRET = "/robot-secret";

    static String keyOf(String company, String id) {
        return company + "/" + id;
    }

    static WebhookDocument of(Webhook webhook, String slot, ValueCipher cipher) {
        var key = keyOf(webhook.company(), webhook.id());
        var secrets = webhook.secrets();
        var robot = webhook.robot();
        return new WebhookDocument(
                key,
                slot,
                webhook.company(),
                webhook.id(),
                webhook.details(),
                StoredSecret.encrypt(secrets.current(), key, cipher),
                StoredSecret.encryptAny(secrets.previous(), key, cipher),
                secrets.previousUntil(),
                StoredSecret.encryptAny(robot == null ? null : robot.address(), key + ROBOT_ADDRESS, cipher),
                StoredSecret.encryptAny(robot == null ? null : robot.secret(), key + ROBOT_SECRET, cipher),
                webhook.deactivation(),
                webhook.createdAt(),
                webhook.activeSince(),
                null,
                webhook.version());
    }

    Webhook toWebhook(ValueCipher cipher) {
        return new Webhook(
                id,
                company,
                details,
                new SigningSecrets(
                        new StoredSecret(secret, key, cipher),
                        previousSecret == null ? null : new StoredSecret(previousSecret, key, cipher),
                        previousUntil),
                robot(cipher),
                deactivation,
                createdAt,
                activeSince,
                version);
    }

    private @Nullable RobotAccess robot(ValueCipher cipher) {
        if (robotAddress == null) return null;
        return new RobotAccess(
                new StoredSecret(robotAddress, key + ROBOT_ADDRESS, cipher),
                robotSecret == null ? null : new StoredSecret(robotSecret, key + ROBOT_SECRET, cipher));
    }

    /**
     * A secret as it was stored, and is stored again.
     *
     * @param place the webhook and the field that it is bound to
     */
    private record StoredSecret(Binary encrypted, String place, ValueCipher cipher) implements Secret {

        @Override
        public String clear() throws UnreadableSecret {
            try {
                return new String(cipher.decrypt(encrypted.getData(), place), UTF_8);
            } catch (GeneralSecurityException ofAnotherKey) {
                throw new UnreadableSecret(ofAnotherKey);
            }
        }

        static @Nullable Binary encryptAny(@Nullable Secret secret, String place, ValueCipher cipher) {
            return secret == null ? null : encrypt(secret, place, cipher);
        }

        static Binary encrypt(Secret secret, String place, ValueCipher cipher) {
            if (secret instanceof StoredSecret stored) return stored.encrypted();
            try {
                return new Binary(cipher.encrypt(secret.clear().getBytes(UTF_8), place));
            } catch (UnreadableSecret impossible) {
                throw new IllegalStateException("A new secret is not encrypted, so it must be readable", impossible);
            }
        }

        /** Without the secret, so that no log shows it. */
        @Override
        public String toString() {
            return "StoredSecret[" + place + "]";
        }
    }
}
