package io.certwatch.security;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Verifies a token with the keys of the issuer that it names, if that is trusted. */
final class TrustedIssuers implements JwtDecoder {

    private final Map<String, TrustedIssuer> issuers;

    TrustedIssuers(SecuritySettings settings, Callers callers) {
        issuers = settings.issuers().stream()
                .map(issuer -> new TrustedIssuer(issuer, settings, callers))
                .collect(Collectors.toUnmodifiableMap(TrustedIssuer::uri, Function.identity()));
    }

    /**
     * @throws BadJwtException if the token is not signed (RFC 7515), not by the issuer, or not acceptable
     * @throws IdentityProviderUnavailable if the keys of the issuer cannot be fetched
     */
    @Override
    public Jwt decode(String token) {
        var issuer = issuerOf(token);
        var trusted = issuer == null ? null : issuers.get(issuer);
        if (trusted == null) throw new BadJwtException("The issuer of the token is not trusted here");
        return trusted.decode(token);
    }

    private static @Nullable String issuerOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getIssuer();
        } catch (ParseException malformed) {
            throw new BadJwtException("The token is malformed", malformed);
        }
    }
}
