package io.certwatch.gateway.apikey;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import io.certwatch.security.SecuritySettings;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Makes access tokens (RFC 9068) for API keys, with the claims that the services read. */
record TokenMint(SigningKeys keys, ApiKeySettings settings, SecuritySettings expected) {

    /** A token that is valid for {@code tokenLife}, and never longer than the key. */
    Jwt token(ApiKey key, Instant now) {
        var signing = keys.current();
        var header = JwsHeader.with(SignatureAlgorithm.RS256)
                .type("at+jwt")
                .keyId(signing.getKeyID())
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signing)))
                .encode(JwtEncoderParameters.from(header, claims(key, now)));
    }

    private JwtClaimsSet claims(ApiKey key, Instant now) {
        var end = now.plus(settings.tokenLife());
        var subject = ApiKeyText.PREFIX + key.id();
        return JwtClaimsSet.builder()
                .issuer(settings.issuer())
                .audience(List.of(expected.audience()))
                .subject(subject)
                .issuedAt(now)
                .expiresAt(end.isBefore(key.expiresAt()) ? end : key.expiresAt())
                .claim("scope", expected.scope())
                .claim("client_id", subject)
                .claim(expected.companyClaim(), key.company())
                .claim(expected.rolesClaim(), key.roles())
                .build();
    }
}
