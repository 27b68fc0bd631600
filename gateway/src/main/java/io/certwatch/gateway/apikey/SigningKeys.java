package io.certwatch.gateway.apikey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key pair that this instance signs with. It is made with the first token, its public half is published before it is used, and the
 * private half never leaves the memory of the instance.
 */
final class SigningKeys {

    private static final int BITS = 2048;

    /** A key pair and the time after which another one signs. */
    private record Pair(RSAKey key, Instant until) {}

    private final SigningKeyDocuments published;
    private final ApiKeySettings settings;
    private final InstantSource clock;
    private @Nullable Pair current;

    SigningKeys(SigningKeyDocuments published, ApiKeySettings settings, InstantSource clock) {
        this.published = published;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized RSAKey current() {
        var now = clock.instant();
        if (current == null || !now.isBefore(current.until())) current = create(now);
        return current.key();
    }

    private Pair create(Instant now) {
        var until = now.plus(settings.signingKeyLife());
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            published.publish(key.toPublicJWK(), until.plus(settings.tokenLife().multipliedBy(2)), now);
            return new Pair(key, until);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
