package io.certwatch.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Accepts access tokens in a filter chain: {@code http.oauth2ResourceServer(tokens::configure)}. The principal is a {@link Caller}. */
public final class BearerTokens {

    private final JwtDecoder decoder;
    private final Callers callers;
    private final AccessProblems problems;

    BearerTokens(JwtDecoder decoder, Callers callers, AccessProblems problems) {
        this.decoder = decoder;
        this.callers = callers;
        this.problems = problems;
    }

    public void configure(OAuth2ResourceServerConfigurer<HttpSecurity> server) {
        server.jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(this::authentication))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems);
    }

    private CallerAuthentication authentication(Jwt token) {
        return new CallerAuthentication(token, callers.of(token.getClaims()));
    }
}
