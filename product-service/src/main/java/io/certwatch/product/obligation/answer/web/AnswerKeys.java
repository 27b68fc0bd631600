package io.certwatch.product.obligation.answer.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public keys of links, by key id. */
record AnswerKeys(Map<String, JWSVerifier> verifiers) {

    /** @throws UnusableAnswerKeys if there is no such file, or no key in it */
    static AnswerKeys read(@Nullable Path file) {
        if (file == null) throw new UnusableAnswerKeys("There are no keys to verify the links of vendors with.");
        var verifiers = new HashMap<String, JWSVerifier>();
        for (var key : parse(file).getKeys()) verifiers.put(key.getKeyID(), verifier(file, key));
        if (verifiers.isEmpty()) throw new UnusableAnswerKeys("The key file %s is empty.".formatted(file));
        return new AnswerKeys(Map.copyOf(verifiers));
    }

    private static JWKSet parse(Path file) {
        try {
            return JWKSet.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UnusableAnswerKeys("The key file %s cannot be read: %s.".formatted(file, unreadable));
        } catch (ParseException malformed) {
            throw new UnusableAnswerKeys("The key file %s contains no JWK set.".formatted(file));
        }
    }

    private static JWSVerifier verifier(Path file, JWK key) {
        if (key.isPrivate()) {
            throw new UnusableAnswerKeys(
                    "The key file %s contains a private key, which is notification-service's alone.".formatted(file));
        }
        try {
            if (key instanceof ECKey elliptic && Curve.P_256.equals(elliptic.getCurve()) && key.getKeyID() != null) {
                return new ECDSAVerifier(elliptic);
            }
        } catch (JOSEException invalid) {
            throw new UnusableAnswerKeys("A key of %s is invalid: %s.".formatted(file, invalid.getMessage()));
        }
        throw new UnusableAnswerKeys("A key of %s is not an elliptic-curve key on P-256 with a kid.".formatted(file));
    }

    /** The keys that verify the links of vendors are missing or cannot be used. The message says what to do. */
    static final class UnusableAnswerKeys extends RuntimeException {

        private static final String WAY_OUT =
                " Set product.answers.key-file to a file with a set of public JWKs (RFC 7517): elliptic-curve keys on"
                        + " P-256, each with a kid.";

        UnusableAnswerKeys(String problem) {
            super(problem + WAY_OUT);
        }
    }
}
