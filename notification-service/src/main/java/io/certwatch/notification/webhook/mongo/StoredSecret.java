package io.certwatch.notification.webhook.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.Secret;
import io.certwatch.notification.webhook.UnreadableSecret;
import io.certwatch.platform.secret.ValueCipher;
import java.security.GeneralSecurityException;
import org.bson.types.Binary;

/**
 * A secret as it was stored, and is stored again.
 *
 * @param webhook the key of the webhook that it is bound to
 */
record StoredSecret(Binary encrypted, String webhook, ValueCipher cipher) implements Secret {

    @Override
    public String clear() throws UnreadableSecret {
        try {
            return new String(cipher.decrypt(encrypted.getData(), webhook), UTF_8);
        } catch (GeneralSecurityException ofAnotherKey) {
            throw new UnreadableSecret(ofAnotherKey);
        }
    }

    static Binary encrypted(Secret secret, String webhook, ValueCipher cipher) {
        if (secret instanceof StoredSecret stored) return stored.encrypted();
        try {
            return new Binary(cipher.encrypt(secret.clear().getBytes(UTF_8), webhook));
        } catch (UnreadableSecret impossible) {
            throw new IllegalStateException("A new secret is in the clear", impossible);
        }
    }

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
        return "StoredSecret[" + webhook + "]";
    }
}
