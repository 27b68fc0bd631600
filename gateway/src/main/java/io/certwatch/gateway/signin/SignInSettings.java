package io.certwatch.gateway.signin;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The OpenID provider where people sign in, and the gateway's registration there.
 *
 * @param issuer the provider; its metadata is fetched on first use (OpenID Connect Discovery 1.0)
 * @param clientSecret without one nobody can sign in
 * @param scopes scopes asked for; {@code openid} must be one
 * @param openPaths patterns of routed paths that anybody may call, such as links in e-mails
 * @param framedPaths patterns of routed paths whose documents a page of this host may show in a frame; they run no script
 */
@ConfigurationProperties("certwatch.signin")
public record SignInSettings(
        URI issuer,
        @DefaultValue("gateway") String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile", "certwatch"}) List<String> scopes,
        @DefaultValue List<String> openPaths,
        @DefaultValue List<String> framedPaths) {

    boolean isComplete() {
        return StringUtils.hasText(clientSecret);
    }

    /** Scheme, host and port of the provider. */
    public String providerOrigin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
