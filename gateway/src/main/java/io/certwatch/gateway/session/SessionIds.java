package io.certwatch.gateway.session;

import io.certwatch.platform.secret.SecretHash;
import java.util.Base64;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/** Ids of sessions: 256 random bits for the browser, of which only the hash is stored. */
final class SessionIds {

    private static final Base64StringKeyGenerator RANDOM =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    private SessionIds() {}

    static String create() {
        return RANDOM.generateKey();
    }

    /** The key under which the session is stored. */
    static String hash(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(SecretHash.of(id));
    }
}
