package io.certwatch.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.text.Sha256;

/** The hash under which a random secret is stored. */
public final class SecretHash {

    private SecretHash() {}

    /** The SHA-256, without salt or stretching: at least 128 random bits can be neither guessed nor listed. */
    public static byte[] of(String secret) {
        return Sha256.digest().digest(secret.getBytes(UTF_8));
    }
}
