package io.certwatch.security;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which access tokens are accepted, and which claims identify the caller.
 *
 * @param issuers whose tokens are accepted; at least one, each with a URI of its own
 * @param audience must be among the {@code aud} of a token
 * @param scope must be among the {@code scope} of a token
 * @param companyClaim carries the company; a path with dots leads into nested claims
 * @param rolesClaim carries the roles as a list; a path with dots leads into nested claims
 */
@ConfigurationProperties("certwatch.security")
public record SecuritySettings(
        @DefaultValue List<Issuer> issuers,
        @DefaultValue("certwatch") String audience,
        @DefaultValue("certwatch") String scope,
        @DefaultValue("company") String companyClaim,
        @DefaultValue("roles") String rolesClaim) {

    public SecuritySettings {
        issuers = List.copyOf(issuers);
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("certwatch.security.issuers names no issuer whose tokens are accepted");
        }
        var uris = new HashSet<String>();
        for (var issuer : issuers) {
            if (!uris.add(issuer.uri())) {
                throw new IllegalArgumentException(
                        "certwatch.security.issuers names " + issuer.uri() + " more than once");
            }
        }
    }

    /**
     * @param uri exactly the {@code iss} of its tokens
     * @param jwkSetUri where its keys are; null if its discovery document says so (OpenID Connect Discovery 1.0, section 4)
     */
    public record Issuer(String uri, @Nullable URI jwkSetUri) {}
}
