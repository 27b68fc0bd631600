package io.certwatch.gateway.signin;

import io.certwatch.gateway.session.ProviderSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.stereotype.Component;

/** Verifies logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@Component
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String SESSION = "sid";
    /** Since nothing remembers used tokens: an old one must not end a new session. */
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final Provider provider;
    private final InstantSource clock;
    private final ConcurrentMap<String, JwtDecoder> byKeys = new ConcurrentHashMap<>();

    LogoutTokens(Provider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if it is not a logout token of the provider for this client
     * @throws org.springframework.security.oauth2.jwt.JwtException if it cannot be verified now
     * @throws io.certwatch.platform.web.RequestProblem 503 if the provider is away
     */
    ProviderSession verify(String token) {
        var registration = provider.registration();
        var verified = byKeys.computeIfAbsent(ProviderKeys.address(registration), _ -> decoder(registration))
                .decode(token);
        return new ProviderSession(verified.getSubject(), verified.getClaimAsString(SESSION));
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var decoder = ProviderKeys.decoder(registration).validateType(false).build();
        var type = new JwtTypeValidator("JWT", "logout+jwt");
        type.setAllowEmpty(true);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(),
                new JwtIssuerValidator(
                        Objects.requireNonNull(registration.getProviderDetails().getIssuerUri())),
                new JwtAudienceValidator(registration.getClientId()),
                this::validate));
        return decoder;
    }

    private OAuth2TokenValidatorResult validate(Jwt token) {
        var isLogout = token.getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !token.hasClaim("nonce")
                && (token.getSubject() != null || token.hasClaim(SESSION))
                && isRecent(token);
        return isLogout
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_logout_token"));
    }

    private boolean isRecent(Jwt token) {
        Instant issued = token.getIssuedAt();
        return issued != null && issued.isAfter(clock.instant().minus(OLDEST));
    }
}
