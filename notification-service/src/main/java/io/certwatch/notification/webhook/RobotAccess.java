package io.certwatch.notification.webhook;

import io.certwatch.notification.webhook.SigningSecrets.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What opens the group of a robot, as the provider gave it.
 *
 * @param address all of it: the provider's key is in it
 * @param secret signs the messages; null if the robot checks no signature
 */
public record RobotAccess(Secret address, @Nullable Secret secret) {

    /** Without the secrets, so that no log shows them. */
    @Override
    public String toString() {
        return "RobotAccess[isSigned=" + (secret != null) + "]";
    }
}
