package io.certwatch.platform.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash under which a random secret is stored. */
public final class SecretHash {

    private SecretHash() {}

    /** The SHA-256, without salt or stretching: at least 128 random bits can be neither guessed nor listed. */
    public static byte[] of(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
