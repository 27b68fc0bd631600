package io.certwatch.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.certwatch.identity.registry.OwnerFile;
import io.certwatch.identity.registry.UnusableIdentityFile;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The key that signs the links in e-mails (RFC 7517), and the file of the public keys that verify them. Both are made
 * at the first start.
 */
record LinkKeyFiles(Path signingKey, Path publicKeys) {
    /** @throws CannotStart if a file is damaged, or cannot be read or written */
    static LinkKeyFiles in(Path directory) {
        try {
            OwnerFile.createDirectory(directory);
            var signing = new OwnerFile(directory.resolve("signing-key.json"));
            var key = signing.readOrCreate(LinkKeyFiles::readKey, () -> newKey().toJSONString());
            var published = new OwnerFile(directory.resolve("public-keys.json"));
            published.readOrCreate(LinkKeyFiles::readKeys, () -> new JWKSet(key.toPublicJWK()).toString());
            return new LinkKeyFiles(signing.path(), published.path());
        } catch (UnusableIdentityFile e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        }
    }

    private static ECKey readKey(String text) {
        try {
            var key = ECKey.parse(text);
            if (!key.isPrivate()) throw new IllegalArgumentException("the private part of the key is missing");
            return key;
        } catch (ParseException e) {
            throw new IllegalArgumentException("it is not an EC key in the form of RFC 7517", e);
        }
    }

    private static JWKSet readKeys(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("it is not a set of keys in the form of RFC 7517", e);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
