package io.certwatch.gateway.signin;

import io.certwatch.security.Callers;
import java.util.List;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Sign-in by authorization code with PKCE. */
@Component
final class OAuthLogin {

    private final Provider provider;
    private final SessionTokens tokens;
    private final JwtDecoder decoder;
    private final Callers callers;
    private final SignInOutcome outcome;

    OAuthLogin(Provider provider, SessionTokens tokens, JwtDecoder decoder, Callers callers, SignInOutcome outcome) {
        this.provider = provider;
        this.tokens = tokens;
        this.decoder = decoder;
        this.callers = callers;
        this.outcome = outcome;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(tokens)
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange()))
                .userInfoEndpoint(info -> info.oidcUserService(this::person))
                .successHandler(outcome)
                .failureHandler(outcome)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(outcome);
                        return filter;
                    }
                });
    }

    private static RestClientAuthorizationCodeTokenResponseClient codeExchange() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(ProviderClient.forTokens());
        return client;
    }

    /** Without roles: each access token has those of its time. A token that no service would accept ends the sign-in. */
    private OidcUser person(OidcUserRequest signIn) {
        try {
            var token = decoder.decode(signIn.getAccessToken().getTokenValue());
            callers.of(token.getClaims());
            return new DefaultOidcUser(List.of(), signIn.getIdToken());
        } catch (BadJwtException unusable) {
            var error =
                    new OAuth2Error("invalid_token", "The provider issued a token that is not for this system", null);
            throw new OAuth2AuthenticationException(error, unusable);
        }
    }
}
