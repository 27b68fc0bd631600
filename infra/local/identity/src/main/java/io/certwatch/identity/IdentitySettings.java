package io.certwatch.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the provider.
 *
 * @param data          the directory of people, clients and keys
 * @param issuer        the address that tokens name and discovery starts from
 * @param gateways      the addresses of the gateway at which a browser may return after signing in or out; the first is linked
 * @param gatewaySecret the secret of the gateway's client; if it is absent, one is made and kept in the directory
 */
@ConfigurationProperties("certwatch.identity")
record IdentitySettings(
        Path data, URI issuer, List<URI> gateways, @Nullable String gatewaySecret) {
    IdentitySettings {
        gateways = List.copyOf(gateways);
        if (gateways.isEmpty()) throw new IllegalArgumentException("certwatch.identity.gateways names no address");
    }

    List<String> redirects() {
        return gateways.stream()
                .map(gateway -> gateway + "/login/oauth2/code/certwatch")
                .toList();
    }

    List<String> signedOutPages() {
        return gateways.stream().map(gateway -> gateway + "/").toList();
    }
}
