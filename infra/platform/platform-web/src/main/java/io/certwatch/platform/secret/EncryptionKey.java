package io.certwatch.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** A secret that encrypts stored values must exist where others can reach the service. */
public final class EncryptionKey {

    private static final int SHORTEST = 16;

    private EncryptionKey() {}

    /**
     * @param setting the name of the key
     * @param values what would be stored in the clear: {@code the tokens of people}
     * @param address where the service listens; null for all addresses
     * @throws IllegalStateException for a service that is reached from beyond loopback, without a key of at least 16 bytes
     */
    public static void require(String setting, @Nullable String key, String values, @Nullable String address) {
        var isSafe = key != null && key.strip().getBytes(UTF_8).length >= SHORTEST;
        if (!isSafe && !Listener.isLoopback(address)) {
            throw new IllegalStateException(setting + " has less than " + SHORTEST
                    + " bytes, and this service can be reached from other machines: " + values + " would be"
                    + " stored in the clear. Set a random key, or set server.address to 127.0.0.1.");
        }
    }
}
