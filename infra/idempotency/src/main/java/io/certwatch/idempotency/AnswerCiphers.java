package io.certwatch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.secret.ValueCipher;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts each answer with a key of its own, derived (HKDF, RFC 5869) from the secret of the service and the key of the client, which is
 * stored nowhere: who reads the database alone, or with the secret of the service, reads no answer.
 *
 * @param secret null for a service whose answers contain no secrets
 */
record AnswerCiphers(@Nullable String secret) {

    private static final int KEY_BYTES = 32;

    static AnswerCiphers of(@Nullable String secret) {
        return new AnswerCiphers(secret == null || secret.isBlank() ? null : secret.strip());
    }

    /** @param id of the answer */
    ValueCipher of(IdempotencyKey key, String id) {
        var extract = HKDFParameterSpec.ofExtract().addIKM(key.value().getBytes(UTF_8));
        if (secret != null) extract.addSalt(secret.getBytes(UTF_8));
        try {
            var derived = KDF.getInstance("HKDF-SHA256")
                    .deriveKey("AES", extract.thenExpand(("kept answer " + id).getBytes(UTF_8), KEY_BYTES));
            return ValueCipher.of(derived);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
