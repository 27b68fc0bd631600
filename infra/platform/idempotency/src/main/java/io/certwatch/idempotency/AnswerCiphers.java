package io.certwatch.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.secret.ValueCipher;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Derives (HKDF, RFC 5869) the id of each answer, and the key that encrypts it, from the secret of the service and the key of the client. The
 * database holds neither: nobody can read an answer with it alone. Somebody who has the secret of the service as well has to guess the key of
 * the client, which is hopeless if it is random. Where the service has no secret, such a guess is enough.
 *
 * @param secret null for a service whose answers contain no secrets
 */
record AnswerCiphers(@Nullable String secret) {

    private static final int BYTES = 32;

    static AnswerCiphers of(@Nullable String secret) {
        return new AnswerCiphers(secret == null || secret.isBlank() ? null : secret.strip());
    }

    /** @param request what tells a request from all others, the key of its client included */
    String id(String request) {
        try {
            return HexFormat.of().formatHex(hkdf().deriveData(parameters(request, "id of a kept answer")));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** @param id of the answer */
    ValueCipher of(IdempotencyKey key, String id) {
        try {
            return ValueCipher.of(hkdf().deriveKey("AES", parameters(key.value(), "kept answer " + id)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static KDF hkdf() throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256");
    }

    private HKDFParameterSpec parameters(String input, String purpose) {
        var extract = HKDFParameterSpec.ofExtract().addIKM(input.getBytes(UTF_8));
        if (secret != null) extract.addSalt(secret.getBytes(UTF_8));
        return extract.thenExpand(purpose.getBytes(UTF_8), BYTES);
    }
}
