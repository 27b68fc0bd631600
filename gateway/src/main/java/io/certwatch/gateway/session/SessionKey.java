package io.certwatch.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.secret.Listener;
import org.jspecify.annotations.Nullable;

/** The secret that encrypts sessions must exist where others can reach the gateway. */
final class SessionKey {

    private static final int SHORTEST = 16;

    private SessionKey() {}

    /**
     * @param address where the gateway listens; null for all addresses
     * @throws IllegalStateException for a gateway that is reached from beyond loopback, without a key of at least 16 bytes
     */
    static void require(@Nullable String key, @Nullable String address) {
        var isSafe = key != null && key.strip().getBytes(UTF_8).length >= SHORTEST;
        if (!isSafe && !Listener.isLoopback(address)) {
            throw new IllegalStateException("certwatch.sessions.key has less than " + SHORTEST
                    + " bytes, and this gateway can be reached from other machines: the tokens of people would be"
                    + " stored in the clear. Set a random key, or set server.address to 127.0.0.1.");
        }
    }
}
