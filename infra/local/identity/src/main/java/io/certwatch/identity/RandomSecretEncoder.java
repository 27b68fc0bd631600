package io.certwatch.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/** Encodes the secrets of clients. They are 256 random bits, which a slow hash would not make harder to guess. */
final class RandomSecretEncoder extends AbstractValidatingPasswordEncoder {
    @Override
    protected String encodeNonNullPassword(String secret) {
        return Base64.getEncoder().encodeToString(digest(secret));
    }

    @Override
    protected boolean matchesNonNull(String secret, String encoded) {
        return MessageDigest.isEqual(digest(secret), Base64.getDecoder().decode(encoded));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
