package io.certwatch.security;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Accepts access tokens in a filter chain: {@code http.oauth2ResourceServer(bearerTokens)}. The principal is a {@link Caller}. */
public final class BearerTokens
        implements Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>>, Converter<Jwt, CallerAuthentication> {

    private final JwtDecoder decoder;
    private final Callers callers;
    private final AccessProblems problems;

    BearerTokens(JwtDecoder decoder, Callers callers, AccessProblems problems) {
        this.decoder = decoder;
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    public void customize(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(this))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems);
    }

    @Override
    public CallerAuthentication convert(Jwt token) {
        return new CallerAuthentication(token, callers.of(token.getClaims()));
    }
}
