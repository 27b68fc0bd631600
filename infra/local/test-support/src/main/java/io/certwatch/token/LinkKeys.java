package io.certwatch.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key pair that signs the links of messages in tests, always the same. No running system trusts it. */
public final class LinkKeys {

    private static final String SIGNING_KEY = """
        {"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "test-links",
         "d": "oO-dFFkl7cwKoO6msAtKx6vL0rcNl_Zjf_fnoUr6aFk",
         "x": "FiwOywq6JCthkwxgw8rHMbRyudpN22Y5K0-3MSHkw_Y",
         "y": "t2xszO8mVncGhB0jzz-62Qe1ZJeUCpFC_YAFbXnf4hQ"}
        """;

    private LinkKeys() {}

    /** A file with the private key, a JWK (RFC 7517): {@code notification.links.key-file}. */
    public static Path signingKeyFile() {
        return OnDisk.SIGNING;
    }

    /** A file with the public key in a JWK set (RFC 7517): {@code product.answers.key-file}. */
    public static Path publicKeysFile() {
        return OnDisk.PUBLIC;
    }

    /** A token of these claims, signed as notification-service signs. */
    public static String sign(JWTClaimsSet claims) {
        try {
            var key = key();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ECKey key() {
        try {
            return ECKey.parse(SIGNING_KEY);
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class OnDisk {
        private static final Path SIGNING = file("signing-key", SIGNING_KEY);
        private static final Path PUBLIC = file("public-keys", new JWKSet(key()).toString(true));

        private static Path file(String name, String content) {
            try {
                var file = Files.createTempFile(name, ".json");
                file.toFile().deleteOnExit();
                return Files.writeString(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
