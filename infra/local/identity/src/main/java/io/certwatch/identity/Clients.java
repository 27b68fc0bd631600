package io.certwatch.identity;

import io.certwatch.identity.registry.GatewayClient;
import io.certwatch.identity.registry.IdentityData;
import io.certwatch.identity.registry.MachineClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** What each client may ask for. */
final class Clients {
    private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(10);
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofHours(12);

    private Clients() {}

    static RegisteredClientRepository of(IdentityData data, IdentitySettings settings, PasswordEncoder encoder) {
        var machines = data.clients().stream().map(client -> machine(client, encoder));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(Stream.of(gateway(data.gateway(), settings, encoder)), machines)
                        .toList());
    }

    private static RegisteredClient machine(MachineClient client, PasswordEncoder encoder) {
        return confidential(client.clientId(), client.clientSecret(), encoder)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient gateway(GatewayClient client, IdentitySettings settings, PasswordEncoder encoder) {
        return confidential(client.clientId(), client.clientSecret(), encoder)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(redirects -> redirects.addAll(settings.redirects()))
                .postLogoutRedirectUris(pages -> pages.addAll(settings.signedOutPages()))
                .scopes(scopes -> scopes.addAll(List.of(OidcScopes.OPENID, OidcScopes.PROFILE)))
                .build();
    }

    private static RegisteredClient.Builder confidential(String id, String secret, PasswordEncoder encoder) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(encoder.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(TokenClaims.SCOPE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN_LIFE)
                        .refreshTokenTimeToLive(REFRESH_TOKEN_LIFE)
                        .build());
    }
}
