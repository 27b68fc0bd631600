package io.certwatch.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import io.certwatch.security.SecuritySettings.Issuer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Verifies tokens of one issuer. Its keys are fetched with the first token, again after five minutes or for an unknown key, and are used for
 * a day while the issuer is away.
 */
final class TrustedIssuer implements JwtDecoder {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedIssuer.class);

    private static final Duration KEYS_LIVE = Duration.ofMinutes(5);
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(15);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(2);
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(1);
    /** An access token by RFC 9068, or one of a provider that does not name the kind. */
    private static final List<String> TYPES = List.of("JWT", "at+jwt", "application/at+jwt");

    private final String uri;
    private final IssuerKeys keys;
    private final JwtDecoder decoder;

    TrustedIssuer(Issuer issuer, SecuritySettings settings, Callers callers) {
        this.uri = issuer.uri();
        this.keys = new IssuerKeys(issuer, settings);
        var verifying = NimbusJwtDecoder.withJwkSource(cacheKeys(keys))
                .jwsAlgorithms(algorithms -> algorithms.addAll(Arrays.asList(SignatureAlgorithm.values())))
                .build();
        verifying.setJwtValidator(rules(issuer, settings, callers));
        this.decoder = verifying;
    }

    String uri() {
        return uri;
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException noKeys) {
            throw withoutKeys(noKeys);
        }
    }

    /** A reachable issuer that has just been asked does not know the key of the token. */
    private RuntimeException withoutKeys(JwtException failure) {
        if (keys.isReachable() && failure.getCause() instanceof RateLimitReachedException) {
            return new BadJwtException("The key of the token is unknown", failure);
        }
        LOG.warn("Tokens of {} cannot be verified: {}", uri, failure.getMessage());
        return new IdentityProviderUnavailable(uri, failure);
    }

    private static JWKSource<SecurityContext> cacheKeys(IssuerKeys keys) {
        return JWKSourceBuilder.create(keys)
                .cache(KEYS_LIVE.toMillis(), LONGEST_FETCH.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(LONGEST_OUTAGE.toMillis())
                .build();
    }

    private static OAuth2TokenValidator<Jwt> rules(Issuer issuer, SecuritySettings settings, Callers callers) {
        var expiry = new JwtTimestampValidator();
        expiry.setAllowEmptyExpiryClaim(false);
        var type = new JwtTypeValidator(TYPES);
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                expiry,
                new JwtIssuerValidator(issuer.uri()),
                contains(JwtClaimNames.AUD, settings.audience()),
                contains("scope", settings.scope()),
                token -> caller(token, callers));
    }

    private static OAuth2TokenValidatorResult caller(Jwt token, Callers callers) {
        try {
            callers.of(token.getClaims());
            return OAuth2TokenValidatorResult.success();
        } catch (InvalidBearerTokenException unreadable) {
            return OAuth2TokenValidatorResult.failure(unreadable.getError());
        }
    }

    private static OAuth2TokenValidator<Jwt> contains(String claim, String wanted) {
        return new JwtClaimValidator<Object>(
                claim, value -> Callers.texts(value).anyMatch(wanted::equals));
    }
}
