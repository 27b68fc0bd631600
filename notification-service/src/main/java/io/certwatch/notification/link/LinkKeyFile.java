package io.certwatch.notification.link;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the keys of links. */
final class LinkKeyFile {

    private LinkKeyFile() {}

    /**
     * The keys of the file; the first is private.
     *
     * @throws UnusableLinkKey if there is no such file or key
     */
    static List<ECKey> read(@Nullable Path file) {
        if (file == null) throw new UnusableLinkKey("There is no key to sign the links of messages with.");
        var keys = parse(file, text(file)).stream()
                .map(key -> requireUsable(file, key))
                .toList();
        if (keys.isEmpty() || !keys.getFirst().isPrivate()) {
            throw new UnusableLinkKey("The first key of %s is not a private key.".formatted(file));
        }
        return keys;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UnusableLinkKey("The key file %s cannot be read: %s.".formatted(file, unreadable));
        }
    }

    private static List<JWK> parse(Path file, String text) {
        try {
            return JWKSet.parse(text).getKeys();
        } catch (ParseException notASet) {
            try {
                return List.of(JWK.parse(text));
            } catch (ParseException neither) {
                throw new UnusableLinkKey("The key file %s contains no JWK.".formatted(file));
            }
        }
    }

    private static ECKey requireUsable(Path file, JWK key) {
        if (key instanceof ECKey elliptic && Curve.P_256.equals(elliptic.getCurve()) && key.getKeyID() != null) {
            return elliptic;
        }
        throw new UnusableLinkKey("A key of %s is not an elliptic-curve key on P-256 with a kid.".formatted(file));
    }

    /** The key that signs links is missing or cannot be used. The message says what to do. */
    static final class UnusableLinkKey extends RuntimeException {

        private static final String WAY_OUT =
                " Set notification.links.key-file to a file with a private JWK (RFC 7517): an elliptic-curve key on"
                        + " P-256 with a kid.";

        UnusableLinkKey(String problem) {
            super(problem + WAY_OUT);
        }
    }
}
